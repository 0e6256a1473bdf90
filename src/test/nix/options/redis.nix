# services.redis.servers, and what each becomes.
{
  lib,
  config,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;

  unitOf = name: "redis" + lib.optionalString (name != "") "-${name}";

  server =
    { name, config, ... }:
    {
      options = {
        enable = mkOption {
          type = types.bool;
          default = false;
        };
        group = mkOption {
          type = types.str;
          default = config.user;
        };
        port = mkOption {
          type = types.port;
          default = if name == "" then 6379 else 0;
        };
        unixSocket = mkOption {
          type = types.nullOr types.path;
          default = "/run/${unitOf name}/redis.sock";
        };
        unixSocketPerm = mkOption {
          type = types.int;
          default = 660;
        };
        user = mkOption {
          type = types.str;
          default = unitOf name;
        };
      };
    };

  enabled = lib.filterAttrs (_: server: server.enable) config.services.redis.servers;
in
{
  options.services.redis.servers = mkOption {
    type = types.attrsOf (types.submodule server);
    default = { };
  };

  config = {
    users.users = lib.mapAttrs' (
      _: server:
      lib.nameValuePair server.user {
        isSystemUser = true;
        inherit (server) group;
      }
    ) enabled;
    users.groups = lib.mapAttrs' (name: _: lib.nameValuePair (unitOf name) { }) (
      lib.filterAttrs (name: server: server.group == unitOf name) enabled
    );

    systemd.services = lib.mapAttrs' (
      name: server:
      lib.nameValuePair (unitOf name) {
        description = "Redis Server - ${unitOf name}";
        wantedBy = [ "multi-user.target" ];
        serviceConfig = {
          ExecStart = "${pkgs.redis}/bin/redis-server";
          Group = server.group;
          RuntimeDirectory = unitOf name;
          RuntimeDirectoryMode = "0750";
          Type = "notify";
          User = server.user;
        };
      }
    ) enabled;
  };
}
