# A machine that changes every directive of every application's sandbox with plain definitions, without
# mkForce: to "changed <directive>", as a list where the default is one.
{
  lib,
  config,
  hardening,
  ...
}:
let
  directives = lib.foldl' (all: section: all // section) { } (lib.attrValues hardening);
  changed = lib.mapAttrs (
    directive: value: if lib.isList value then [ "changed ${directive}" ] else "changed ${directive}"
  ) directives;
in
{
  systemd.services = lib.mapAttrs' (
    name: _: lib.nameValuePair "wsgi-${name}" { serviceConfig = changed; }
  ) config.wsgi.applications;
}
