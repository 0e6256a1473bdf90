# A machine that changes every directive of every application's sandbox with plain definitions, without
# mkForce: to "changed <directive>", as a list where the default is one. To the lists that are made to be
# extended, such as ReadWritePaths, it adds.
{
  lib,
  config,
  hardening,
  ...
}:
let
  # The kind of value is that of every application's default where there is one.
  directives =
    lib.foldl' (all: section: all // section) { } (lib.attrValues hardening) // hardening.always;
  changed = lib.mapAttrs (
    directive: value: if lib.isList value then [ "changed ${directive}" ] else "changed ${directive}"
  ) directives;
in
{
  systemd.services = lib.mapAttrs' (
    name: _: lib.nameValuePair "wsgi-${name}" { serviceConfig = changed; }
  ) config.wsgi.applications;
}
