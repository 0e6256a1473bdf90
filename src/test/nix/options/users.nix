# Users and groups, and what NixOS demands of them.
{ lib, config, ... }:
let
  inherit (lib) mkOption types;

  short =
    name:
    if lib.stringLength name < 32 then name else abort "the name ${name} is longer than 31 characters";

  user =
    { name, ... }:
    {
      options = {
        name = mkOption {
          type = types.str;
          default = name;
          apply = short;
        };
        group = mkOption {
          type = types.str;
          default = "";
          apply = short;
        };
        extraGroups = mkOption {
          type = types.listOf types.str;
          default = [ ];
        };
        isSystemUser = mkOption {
          type = types.bool;
          default = false;
        };
        isNormalUser = mkOption {
          type = types.bool;
          default = false;
        };
        home = mkOption {
          type = types.path;
          default = "/var/empty";
        };
      };
    };

  group = {
    options.members = mkOption {
      type = types.listOf types.str;
      default = [ ];
    };
  };

  check = account: [
    {
      assertion = lib.xor account.isSystemUser account.isNormalUser;
      message = "users.users.${account.name}: exactly one of isSystemUser and isNormalUser must be set.";
    }
    {
      assertion = config.users.groups ? ${account.group};
      message = "users.users.${account.name}: there is no group ${account.group}.";
    }
    {
      assertion = builtins.match "[a-zA-Z0-9_.][a-zA-Z0-9_.-]*" account.name != null;
      message = "users.users.${account.name}: the name is not valid.";
    }
  ];
in
{
  options.users = {
    users = mkOption {
      type = types.attrsOf (types.submodule user);
      default = { };
    };
    groups = mkOption {
      type = types.attrsOf (types.submodule group);
      default = { };
    };
  };

  config.assertions = lib.concatMap check (lib.attrValues config.users.users);
}
