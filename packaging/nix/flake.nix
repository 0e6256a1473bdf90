# For people with Nix: the module straight from the source tree, its documentation and its tests on virtual machines.
#
#   nix flake check ./packaging/nix                          everything; needs KVM
#   nix build './packaging/nix#checks.x86_64-linux.sealed'   one test
#   nix build './packaging/nix#options'                      the options in Markdown
#   nix fmt                                                  in this folder
#
# Take it from a git tree: the module lies outside this folder, in src/main/nix.
{
  description = "WSGI and Django applications on NixOS, each served by gunicorn from a locked-down service";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      inherit (nixpkgs) lib;

      module = {
        imports = [ ../../src/main/nix/default.nix ];
      };

      eachSystem =
        outputs:
        lib.genAttrs [
          "x86_64-linux"
          "aarch64-linux"
        ] (system: outputs nixpkgs.legacyPackages.${system});

      # The options alone: what the module configures is not evaluated.
      optionsOf =
        pkgs:
        let
          evaluated = lib.evalModules {
            class = "nixos";
            modules = [
              module
              {
                _module.args = { inherit pkgs; };
                _module.check = false;
              }
            ];
          };
        in
        pkgs.nixosOptionsDoc {
          options = { inherit (evaluated.options) wsgi; };
          # Without the store path of this tree.
          transformOptions = option: option // { declarations = [ ]; };
        };

      formattingOf =
        pkgs:
        pkgs.runCommand "wsgi-formatting" { nativeBuildInputs = [ pkgs.nixfmt ]; } ''
          find ${../../src/main/nix} ${./.} -name '*.nix' -exec nixfmt --check {} +
          touch "$out"
        '';
    in
    {
      nixosModules = {
        wsgi = module;
        default = module;
      };

      packages = eachSystem (pkgs: {
        options = (optionsOf pkgs).optionsCommonMark;
      });

      formatter = eachSystem (pkgs: pkgs.nixfmt-tree);

      checks = eachSystem (
        pkgs:
        import ./tests { inherit pkgs module; }
        // {
          formatting = formattingOf pkgs;
          # Fails where an option has no description.
          options = self.packages.${pkgs.stdenv.hostPlatform.system}.options;
        }
      );
    };
}
