# Everything "quoted" — ${here}
#
# Made by Snowfort from deployment.json. Change it there, or in the window, and export again.

{
  description = "Everything \"quoted\" — \${here}";

  inputs = {
    api-source = {
      url = "github:example/api";
      flake = false;
    };
    reports-source = {
      url = "path:/srv/reports";
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
          api = {
            root = inputs.api-source;
          };
          reports = {
            root = "${inputs.reports-source}/backend";
            staticFiles = "${inputs.reports-source}/backend/collected";
          };
        };
      };
    };
  };
}
