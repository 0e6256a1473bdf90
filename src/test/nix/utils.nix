# The part of NixOS' module argument `utils` that writes Exec lines.
{ lib }:
let
  quote =
    argument:
    if lib.isString argument || lib.isInt argument || lib.isDerivation argument then
      lib.replaceStrings [ "%" "$" ] [ "%%" "$$" ] (builtins.toJSON (toString argument))
    else
      throw "an argument of an Exec line is a ${builtins.typeOf argument}";
in
{
  escapeSystemdExecArg = quote;
  escapeSystemdExecArgs = lib.concatMapStringsSep " " quote;
}
