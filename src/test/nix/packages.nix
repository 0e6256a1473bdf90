# A stand-in for pkgs: real derivations, so that store paths and string contexts are Nix's own, with a
# builder that does not exist. What a text or a command holds stays readable in the attributes `text`
# and `buildCommand`.
{ lib, sources }:
let
  package =
    name: attributes:
    derivation {
      inherit name;
      system = "x86_64-linux";
      builder = "/no-such-builder";
      # Its store path must depend on what it is made of.
      content = lib.concatStrings (lib.attrValues (lib.filterAttrs (_: lib.isString) attributes));
    }
    // attributes;

  named = name: package name { meta.mainProgram = name; };

  words =
    file:
    lib.filter (word: lib.isString word && word != "") (
      builtins.split "[^A-Za-z0-9_-]+" (builtins.readFile file)
    );
  known = [
    "gevent"
    "gunicorn"
  ];
  pythonPackages = lib.genAttrs (known ++ lib.concatMap words sources) (
    name: package "python3-${name}" { pname = name; }
  );

  python3 = named "python3" // {
    pkgs = pythonPackages;
    withPackages =
      choose:
      let
        chosen = choose pythonPackages;
      in
      assert lib.all lib.isDerivation chosen;
      package "python3-env" {
        packages = map (chosenPackage: chosenPackage.pname) chosen;
        content = toString chosen;
      };
  };

  writeText =
    name: text:
    assert lib.isString text;
    package name { inherit text; };
in
{
  inherit python3 writeText;

  writeTextDir =
    path: text:
    assert lib.isString text;
    package (baseNameOf path) {
      inherit text;
      destination = path;
    };

  runCommand =
    name: environment: buildCommand:
    assert lib.isAttrs environment && lib.isString buildCommand;
    package name { inherit buildCommand; };

  writeShellApplication =
    {
      name,
      text,
      runtimeInputs ? [ ],
    }:
    package name {
      meta.mainProgram = name;
      text = ''
        #!${named "bash"}/bin/bash
        set -o errexit
        set -o nounset
        set -o pipefail

        export PATH="${lib.makeBinPath runtimeInputs}:$PATH"

        ${text}
      '';
    };
}
// lib.genAttrs [
  "bash"
  "coreutils"
  "findutils"
  "glibcLocales"
  "gnugrep"
  "gnused"
  "postgresql"
  "redis"
  "systemd"
  "tzdata"
  "util-linux"
] named
