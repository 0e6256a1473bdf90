# Every setting, once
#
# Made by Snowfort from deployment.json. Change it there, or in the window, and export again.

{
  description = "Every setting, once";

  inputs = {
    desk-source = {
      url = "path:/srv/desk";
      flake = false;
    };
  };

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

        wsgi.applications = {
          desk = {
            root = "${inputs.desk-source}/backend";
            staticFiles = "${inputs.desk-source}/backend/collected";
          };
        };
      };
    };
  };
}
