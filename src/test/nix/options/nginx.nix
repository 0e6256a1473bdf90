# services.nginx, as far as a virtual host that passes requests on needs it.
{ lib, config, ... }:
let
  inherit (lib) mkOption types;

  flag = mkOption {
    type = types.bool;
    default = false;
  };
  lines = mkOption {
    type = types.lines;
    default = "";
  };
  nullOr =
    type:
    mkOption {
      type = types.nullOr type;
      default = null;
    };

  location.options = {
    alias = nullOr types.path;
    extraConfig = lines;
    proxyPass = nullOr types.str;
    proxyWebsockets = flag;
    recommendedProxySettings = mkOption {
      type = types.bool;
      default = config.services.nginx.recommendedProxySettings;
    };
    root = nullOr types.path;
    tryFiles = nullOr types.str;
  };

  virtualHost.options = {
    addSSL = flag;
    default = flag;
    enableACME = flag;
    extraConfig = lines;
    forceSSL = flag;
    locations = mkOption {
      type = types.attrsOf (types.submodule location);
      default = { };
    };
    onlySSL = flag;
    rejectSSL = flag;
    root = nullOr types.path;
    serverAliases = mkOption {
      type = types.listOf types.str;
      default = [ ];
    };
    serverName = nullOr types.str;
    # Without a default, as in NixOS.
    sslCertificate = mkOption { type = types.path; };
    sslCertificateKey = mkOption { type = types.path; };
    useACMEHost = nullOr types.str;
  };

  hosts = lib.attrValues config.services.nginx.virtualHosts;
in
{
  options.services.nginx = {
    enable = flag;
    appendHttpConfig = lines;
    clientMaxBodySize = mkOption {
      type = types.str;
      default = "10m";
    };
    group = mkOption {
      type = types.str;
      default = "nginx";
    };
    recommendedProxySettings = flag;
    user = mkOption {
      type = types.str;
      default = "nginx";
    };
    virtualHosts = mkOption {
      type = types.attrsOf (types.submodule virtualHost);
      default.localhost = { };
    };
  };

  config.assertions = [
    {
      assertion = lib.all (
        host: lib.all (place: place.root == null || place.alias == null) (lib.attrValues host.locations)
      ) hosts;
      message = "services.nginx: a location has both root and alias.";
    }
    {
      assertion = lib.all (
        host:
        lib.count lib.id [
          host.addSSL
          host.forceSSL
          host.onlySSL
          host.rejectSSL
        ] <= 1
      ) hosts;
      message = "services.nginx: addSSL, forceSSL, onlySSL and rejectSSL exclude each other.";
    }
    {
      assertion = lib.all (host: !host.enableACME || host.useACMEHost == null) hosts;
      message = "services.nginx: enableACME and useACMEHost exclude each other.";
    }
  ];
}
