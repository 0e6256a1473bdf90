# Intranet
#
# Made by Snowfort from deployment.json. Change it there, or in the window, and export again.

{
  wsgi = {
    enable = true;
    applications = {
      wiki = {
        django.settings = "wiki.settings";
        keysFile = "/etc/keys/wiki.env";
        processes = 3;
        pythonPackages = ps: [
          ps.django
          ps.markdown
          ps.psycopg
        ];
        root = ./wiki;
      };
    };
  };
}
