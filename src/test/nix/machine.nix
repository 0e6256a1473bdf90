# lib.nixosSystem in small: the module system with the options of options/.
{ lib }:
{
  evaluate =
    {
      modules,
      # Files whose words may be names of Python packages.
      sources ? [ ],
      specialArgs ? { },
    }:
    lib.evalModules {
      class = "nixos";
      inherit specialArgs;
      modules = modules ++ [
        ./options/general.nix
        ./options/nginx.nix
        ./options/postgresql.nix
        ./options/systemd.nix
        ./options/users.nix
        {
          _module.args = {
            pkgs = import ./packages.nix { inherit lib sources; };
            utils = import ./utils.nix { inherit lib; };
          };
        }
      ];
    };
}
