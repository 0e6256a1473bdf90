# What an evaluated machine comes to, as JSON can hold it.
{ lib }:
{ config, ... }:
let
  failed = map (assertion: assertion.message) (
    lib.filter (assertion: !assertion.assertion) config.assertions
  );

  units = import ./units.nix {
    inherit lib;
    inherit (config.systemd) globalEnvironment;
  };

  described = render: unit: {
    inherit (unit)
      description
      after
      before
      partOf
      requires
      wants
      wantedBy
      ;
    unit = render unit;
  };

  service =
    unit:
    described units.service unit
    // {
      inherit (unit) environment serviceConfig;
    };
  socket = unit: described units.socket unit // { inherit (unit) socketConfig; };
  timer = unit: described units.timer unit // { inherit (unit) timerConfig; };

  # Those of the module, and those of servers that it adds to.
  isOurs = name: _: lib.hasPrefix "wsgi-" name || name == "hide-processes";
  inherit (config.systemd) services;
  otherServices = lib.filterAttrs (name: unit: !isOurs name unit) services;

  # Functions, and what else has no JSON, are left out; a derivation or a path is where it lies.
  plain =
    value:
    if lib.isDerivation value || builtins.isPath value || value ? outPath then
      "${value}"
    else if lib.isAttrs value then
      lib.mapAttrs (_: plain) (lib.filterAttrs (_: item: !lib.isFunction item) value)
    else if lib.isList value then
      map plain value
    else
      value;

  # A certificate that nobody gave is left out.
  virtualHost = lib.filterAttrs (
    name: value:
    !lib.elem name [
      "sslCertificate"
      "sslCertificateKey"
    ]
    || (builtins.tryEval "${value}").success
  );

  application =
    app:
    plain (
      removeAttrs app (
        [
          "build"
          "name"
        ]
        ++ lib.optional (!app.build.hasStaticFiles) "staticFiles"
        ++ lib.optional (!app.build.hasModule) "module"
      )
    )
    // {
      pythonPackages = app.build.python.packages;
    };

  built = lib.concatMap (app: lib.filter lib.isDerivation (lib.attrValues app.build)) (
    lib.optionals config.wsgi.enable (lib.attrValues config.wsgi.applications)
  );
  contents =
    attribute:
    lib.listToAttrs (
      map (derivation: lib.nameValuePair derivation.name derivation.${attribute}) (
        lib.filter (derivation: derivation ? ${attribute}) built
      )
    );
in
if failed != [ ] then
  { assertions = failed; }
else
  {
    assertions = [ ];
    inherit (config) warnings;
    services = lib.mapAttrs (_: service) (lib.filterAttrs isOurs services);
    sockets = lib.mapAttrs (_: socket) config.systemd.sockets;
    timers = lib.mapAttrs (_: timer) config.systemd.timers;
    otherServices = lib.mapAttrs (_: unit: unit.serviceConfig) otherServices;
    tmpfiles = config.systemd.tmpfiles.settings;
    applications = lib.mapAttrs (_: application) config.wsgi.applications;
    nginx = {
      inherit (config.services.nginx)
        appendHttpConfig
        enable
        group
        recommendedProxySettings
        user
        ;
      virtualHosts = lib.mapAttrs (_: virtualHost) config.services.nginx.virtualHosts;
    };
    postgresql = {
      inherit (config.services.postgresql) enable ensureDatabases ensureUsers;
      inherit (config.services.postgresql.settings) port;
    };
    redis = config.services.redis.servers;
    users = lib.mapAttrs (_: user: { inherit (user) group isSystemUser; }) config.users.users;
    groups = lib.mapAttrs (_: group: group.members) config.users.groups;
    systemPackages = map (package: package.name) (
      lib.filter (package: !(package ? destination)) config.environment.systemPackages
    );
    # Files in packages of the system, by their places in these.
    packagedFiles = lib.listToAttrs (
      map (package: lib.nameValuePair package.destination package.text) (
        lib.filter (package: package ? destination) config.environment.systemPackages
      )
    );
    # Files and scripts by name: gunicorn's configuration, manage-<name>.
    texts = contents "text";
    # Build commands by name: what collects static files.
    builds = contents "buildCommand";
  }
