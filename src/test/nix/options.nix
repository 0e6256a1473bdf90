# The options that the module declares, as its documentation shows them:
#
#   nix-instantiate --eval --strict --json --readonly-mode --option store dummy:// options.nix \
#     --argstr lib <lib folder of nixpkgs> --argstr module <default.nix>
{ lib, module }:
let
  library = import (/. + lib);
  evaluated = (import ./machine.nix { lib = library; }).evaluate { modules = [ (/. + module) ]; };
  documented = library.filter (option: option.visible && !option.internal) (
    library.optionAttrSetToDocList { inherit (evaluated.options) wsgi; }
  );
in
map (
  option:
  {
    inherit (option) name type description;
  }
  // library.optionalAttrs (option ? default) { default = option.default.text; }
  // library.optionalAttrs (option ? example) { example = option.example.text; }
) documented
