# Stand-ins for sops-nix and agenix: what an export may refer to and define. Their secrets are declared in the
# configuration of the machine, as far as the export does not do it.
{ lib, ... }:
let
  inherit (lib) mkOption types;
  secrets =
    folder: more:
    mkOption {
      default = { };
      type = types.attrsOf (
        types.submodule (
          { name, ... }:
          {
            options = {
              path = mkOption {
                type = types.str;
                default = "${folder}/${name}";
              };
            }
            // more;
          }
        )
      );
    };
in
{
  options = {
    sops.secrets = secrets "/run/secrets" {
      sopsFile = mkOption { type = types.path; };
      restartUnits = mkOption {
        type = types.listOf types.str;
        default = [ ];
      };
    };
    age.secrets = secrets "/run/agenix" {
      file = mkOption { type = types.path; };
    };
  };
}
