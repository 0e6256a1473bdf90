# Secrets kept in three ways
#
# Made by Snowfort from deployment.json. Change it there, or in the window, and export again.

{
  description = "Secrets kept in three ways";

  outputs = inputs: {
    nixosModules = {
      # The module alone.
      wsgi = {
        imports = [ ./default.nix ];
      };

      # The module and the applications.
      default = {
        imports = [
          ./default.nix
          ./applications.nix
        ];
      };
    };
  };
}
