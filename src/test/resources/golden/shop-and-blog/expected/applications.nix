# Shop and blog
#
# Made by Snowfort from deployment.json. Change it there, or in the window, and export again.

{
  wsgi = {
    enable = true;
    applications = {
      blog = {
        enableACME = true;
        forceSSL = true;
        hostName = "blog.example.org";
        keysFile = "/etc/keys/blog.env";
        module = "blog.wsgi:application";
        port = 8002;
        processes = 2;
        pythonPackages = ps: [ ps.flask ];
        setupNginx = true;
      };
      shop = {
        allowedHosts = [
          "shop.example.org"
          "www.shop.example.org"
        ];
        django.settings = "shop.settings";
        enableACME = true;
        environment = {
          EMAIL_HOST = "mail.example.org";
        };
        forceSSL = true;
        hostName = "shop.example.org";
        keysFile = "/etc/keys/shop.env";
        maxRequests = 1200;
        maxRequestsJitter = 100;
        port = 8001;
        pythonPackages = ps: [
          ps.django
          ps.pillow
          ps.psycopg
        ];
        setupNginx = true;
      };
    };
  };
}
