# The text of unit files, line by line as NixOS writes it.
{ lib, globalEnvironment }:
let
  show = value: if lib.isBool value then lib.boolToString value else toString value;

  section =
    directives:
    lib.concatStrings (
      lib.concatLists (
        lib.mapAttrsToList (key: value: map (item: "${key}=${show item}\n") (lib.toList value)) directives
      )
    );

  file =
    unit: body:
    "[Unit]\n${section unit.unitConfig}\n${body}"
    + lib.optionalString (
      unit.wantedBy != [ ]
    ) "\n[Install]\nWantedBy=${lib.concatStringsSep " " unit.wantedBy}\n";

  variable =
    name: value:
    lib.optionalString (value != null) "Environment=${builtins.toJSON "${name}=${value}"}\n";
in
{
  service =
    unit:
    file unit (
      "[Service]\n"
      + lib.concatStrings (lib.mapAttrsToList variable (globalEnvironment // unit.environment))
      + lib.optionalString (!unit.restartIfChanged) "X-RestartIfChanged=false\n"
      + lib.optionalString (!unit.stopIfChanged) "X-StopIfChanged=false\n"
      + section unit.serviceConfig
    );

  timer = unit: file unit "[Timer]\n${section unit.timerConfig}";

  socket =
    unit:
    file unit ''
      [Socket]
      ${section unit.socketConfig}
      ${lib.concatMapStringsSep "\n" (stream: "ListenStream=${stream}") unit.listenStreams}

    '';
}
