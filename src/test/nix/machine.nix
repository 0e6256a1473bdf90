# lib.nixosSystem in small: the module system with the options of options/.
{ lib }:
{
  evaluate =
    {
      modules,
      # Files whose words may be names of Python packages.
      sources ? [ ],
      # Which NixOS this is, as in "25.05"; that of the library otherwise.
      release ? lib.trivial.release,
      specialArgs ? { },
    }:
    let
      library = lib // {
        trivial = lib.trivial // {
          inherit release;
        };
      };
    in
    lib.evalModules {
      class = "nixos";
      specialArgs = {
        lib = library;
      }
      // specialArgs;
      modules = modules ++ [
        ./options/general.nix
        ./options/nginx.nix
        ./options/postgresql.nix
        ./options/redis.nix
        ./options/secrets.nix
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
