# systemd.services, sockets, timers and tmpfiles with the types that NixOS gives them.
{
  lib,
  config,
  options,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;

  withDefault = type: default: mkOption { inherit type default; };

  unitNames = withDefault (types.listOf (
    types.strMatching "[a-zA-Z0-9@%:_.\\-]+[.](service|socket|target|path|timer|slice|mount)"
  )) [ ];

  # Lists add up, and a single value to a list; other values must agree.
  directive = lib.mkOptionType {
    name = "systemd option";
    merge =
      location: definitions:
      if lib.any (definition: lib.isList definition.value) definitions then
        lib.concatMap (definition: lib.toList definition.value) definitions
      else
        lib.mergeEqualOption location definitions;
  };
  section = withDefault (types.attrsOf directive) { };

  dependencies = {
    after = "After";
    before = "Before";
    bindsTo = "BindsTo";
    conflicts = "Conflicts";
    onFailure = "OnFailure";
    partOf = "PartOf";
    requires = "Requires";
    wants = "Wants";
  };

  unit =
    { config, options, ... }:
    {
      options = lib.mapAttrs (_: _: unitNames) dependencies // {
        enable = withDefault types.bool true;
        description = withDefault types.singleLineStr "";
        wantedBy = unitNames;
        requiredBy = unitNames;
        startLimitBurst = mkOption { type = types.int; };
        startLimitIntervalSec = mkOption { type = types.int; };
        unitConfig = section;
      };
      config.unitConfig =
        lib.concatMapAttrs (
          option: key: lib.optionalAttrs (config.${option} != [ ]) { ${key} = toString config.${option}; }
        ) dependencies
        // lib.optionalAttrs (config.description != "") { Description = config.description; }
        // lib.optionalAttrs options.startLimitBurst.isDefined {
          StartLimitBurst = toString config.startLimitBurst;
        }
        // lib.optionalAttrs options.startLimitIntervalSec.isDefined {
          StartLimitIntervalSec = toString config.startLimitIntervalSec;
        };
    };

  known = {
    Type = [
      "dbus"
      "exec"
      "forking"
      "idle"
      "notify"
      "notify-reload"
      "oneshot"
      "simple"
    ];
    Restart = [
      "always"
      "no"
      "on-abnormal"
      "on-abort"
      "on-failure"
      "on-success"
    ];
  };
  # Definitions may still be wrapped in mkDefault or mkIf here.
  isKnown =
    definitions: key:
    !(definitions ? ${key}) || lib.elem (definitions.${key}.content or definitions.${key}) known.${key};

  variables = types.attrsOf (
    types.nullOr (
      types.oneOf [
        types.str
        types.path
        types.package
      ]
    )
  );

  service =
    { config, ... }:
    {
      imports = [ unit ];
      options = {
        environment = withDefault variables { };
        path = withDefault (types.listOf (types.either types.package types.str)) [ ];
        restartIfChanged = withDefault types.bool true;
        serviceConfig = withDefault (types.addCheck (types.attrsOf directive) (
          definitions: lib.all (isKnown definitions) (lib.attrNames known)
        )) { };
        stopIfChanged = withDefault types.bool true;
      };
      config = {
        path = lib.mkAfter [
          pkgs.coreutils
          pkgs.findutils
          pkgs.gnugrep
          pkgs.gnused
          pkgs.systemd
        ];
        environment.PATH = "${lib.makeBinPath config.path}:${
          lib.makeSearchPathOutput "bin" "sbin" config.path
        }";
      };
    };

  timer = {
    imports = [ unit ];
    options.timerConfig = section;
  };

  # A line of tmpfiles.d: its folder and its type are the names of the attributes around it.
  rule =
    { name, ... }:
    {
      options = {
        age = withDefault types.str "-";
        argument = withDefault types.str "";
        group = withDefault types.str "-";
        mode = withDefault types.str "-";
        type = withDefault types.str name;
        user = withDefault types.str "-";
      };
    };

  socket = {
    imports = [ unit ];
    options = {
      listenStreams = withDefault (types.listOf types.str) [ ];
      socketConfig = section;
    };
  };
in
{
  options.systemd = {
    package = withDefault types.package pkgs.systemd;
    globalEnvironment = withDefault variables { };
    services = withDefault (types.attrsOf (types.submodule service)) { };
    sockets = withDefault (types.attrsOf (types.submodule socket)) { };
    timers = withDefault (types.attrsOf (types.submodule timer)) { };
    tmpfiles.settings = withDefault (types.attrsOf (
      types.attrsOf (types.attrsOf (types.submodule rule))
    )) { };
  };

  config.systemd.globalEnvironment = {
    LOCALE_ARCHIVE = "${pkgs.glibcLocales}/lib/locale/locale-archive";
    TZDIR = "${pkgs.tzdata}/share/zoneinfo";
  };
}
