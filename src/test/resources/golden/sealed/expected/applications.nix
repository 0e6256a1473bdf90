# Sealed register
#
# Made by Snowfort from deployment.json. Change it there, or in the window, and export again.

{
  wsgi = {
    enable = true;
    applications = {
      register = {
        django.settings = "register.settings";
        enableACME = true;
        forceSSL = true;
        hostName = "register.example.org";
        keysFile = "/etc/keys/register.env";
        privateNetwork = true;
        processes = 2;
        pythonPackages = ps: [
          ps.django
          ps.psycopg
        ];
        root = ./register;
        sealed = true;
        setupNginx = true;
        threads = 2;
        unixSocket = true;
      };
    };
  };
}
