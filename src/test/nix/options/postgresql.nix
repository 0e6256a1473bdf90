# services.postgresql, and of its unit as much as other modules may add to.
{
  lib,
  config,
  pkgs,
  ...
}:
let
  inherit (lib) mkDefault mkOption types;
  cfg = config.services.postgresql;
  scalar = types.oneOf [
    types.bool
    types.float
    types.int
    types.str
  ];
in
{
  options.services.postgresql = {
    enable = mkOption {
      type = types.bool;
      default = false;
    };
    package = mkOption { type = types.package; };
    ensureDatabases = mkOption {
      type = types.listOf types.str;
      default = [ ];
    };
    ensureUsers = mkOption {
      type = types.listOf (
        types.submodule {
          options = {
            name = mkOption { type = types.str; };
            ensureDBOwnership = mkOption {
              type = types.bool;
              default = false;
            };
          };
        }
      );
      default = [ ];
    };
    settings = mkOption {
      type = types.submodule {
        freeformType = types.attrsOf scalar;
        options.port = mkOption {
          type = types.port;
          default = 5432;
        };
      };
      default = { };
    };
  };

  config = {
    systemd.services = lib.mkIf cfg.enable {
      postgresql = {
        description = "PostgreSQL Server";
        wantedBy = [ "multi-user.target" ];
        serviceConfig = {
          ExecStart = "${cfg.package}/bin/postgres";
          RuntimeDirectory = "postgresql";
          Type = "notify";
          User = "postgres";
          Group = "postgres";
        };
      };
    };

    # A second mkDefault would be a conflict, as in NixOS.
    services.postgresql.package = mkDefault pkgs.postgresql;

    assertions = map (user: {
      assertion = user.ensureDBOwnership -> lib.elem user.name cfg.ensureDatabases;
      message = "services.postgresql: ${user.name} is to own a database of its name, but there is none.";
    }) cfg.ensureUsers;
  };
}
