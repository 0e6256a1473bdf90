# Evaluates many exports at once, each as ../evaluate.nix does one:
#
#   nix-instantiate --eval --strict --json --readonly-mode --option store dummy:// evaluate.nix \
#     --argstr lib <lib folder of nixpkgs> --argstr folder <folder of machines>
#
# A machine is a folder with the export in flake/, a further module in machine.nix, and the release of
# NixOS in the file release.
{ lib, folder }:
let
  library = import (/. + lib);
  place = name: "${folder}/${name}";
  machines = library.attrNames (builtins.readDir (/. + folder));

  evaluated =
    name:
    import ../evaluate.nix {
      inherit lib;
      flake = "${place name}/flake";
      extra = "${place name}/machine.nix";
      release = builtins.readFile (/. + "${place name}/release");
    };

  # What would be missing on the machine that the system is copied to.
  namesTheStore = text: library.hasInfix "${builtins.storeDir}/" text;
  withoutContext =
    value:
    if library.isString value then
      library.optional (namesTheStore value && !builtins.hasContext value) value
    else if library.isAttrs value then
      library.concatMap withoutContext (library.attrValues value)
    else if library.isList value then
      library.concatMap withoutContext value
    else
      [ ];
in
library.genAttrs machines (
  name:
  let
    report = evaluated name;
  in
  report // { withoutContext = withoutContext report; }
)
