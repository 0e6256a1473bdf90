# The outputs of an export's flake.nix, with a small source folder in place of each input.
{ lib }:
folder:
let
  flake = import (folder + "/flake.nix");
  input =
    name: declared:
    if declared.flake or true then
      throw "the input ${name} of the export is a flake; sources are inputs with flake = false"
    else
      { outPath = "${./sources/application}"; };
in
flake.outputs (
  lib.mapAttrs input (flake.inputs or { })
  // {
    self = {
      outPath = toString folder;
    };
  }
)
