# Evaluates the module list of an export, without NixOS, a network or a writable store:
#
#   nix-instantiate --eval --strict --json --readonly-mode --option store dummy:// evaluate.nix \
#     --argstr lib <lib folder of nixpkgs> --argstr flake <export> [--argstr extra <module>] \
#     [--argstr release 25.05]
#
# All paths are absolute. lib.evalModules and the types are the real ones. The options of NixOS that
# the module may touch are declared in options/; any other is an error. When assertions fail, nothing
# else is printed, as NixOS would build nothing.
#
# systemd-analyze verify takes the units from a folder that also has the files in targets/ and an
# executable for each Exec line.
{
  # Folder of nixpkgs' library.
  lib,
  # Folder of the export: flake.nix and what lies beside it.
  flake,
  # A further module: the configuration of a machine, such as override-all.nix.
  extra ? "",
  # The release of NixOS to play, when not that of the library.
  release ? "",
}:
let
  library = import (/. + lib);
  folder = /. + flake;
  machine = import ./machine.nix { lib = library; };
  extras = library.optional (extra != "") (/. + extra);

  played = library.optionalAttrs (release != "") { inherit release; };
  evaluated = machine.evaluate (
    played
    // {
      modules = [ (import ./outputs.nix { lib = library; } folder).nixosModules.default ] ++ extras;
      sources = library.filter builtins.pathExists (
        [
          (folder + "/applications.nix")
          (folder + "/flake.nix")
        ]
        ++ extras
      );
      specialArgs.hardening = import (folder + "/hardening.nix");
    }
  );
in
import ./report.nix { lib = library; } evaluated
