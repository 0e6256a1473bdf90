# Shop and blog
#
# Made by Snowfort from deployment.json. Change it there, or in the window, and export again.

{
  description = "Shop and blog";

  inputs = {
    blog-source = {
      url = "git+https://git.example.org/blog";
      flake = false;
    };
    shop-source = {
      url = "git+https://git.example.org/shop";
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
          blog = {
            root = "${inputs.blog-source}/src";
            staticFiles = "${inputs.blog-source}/src/static";
          };
          shop = {
            root = inputs.shop-source;
          };
        };
      };
    };
  };
}
