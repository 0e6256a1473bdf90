# Secrets kept in three ways
#
# Made by Snowfort from deployment.json. Change it there, or in the window, and export again.

{ config, ... }:
{
  wsgi = {
    enable = true;
    applications = {
      blog = {
        keysFile = config.age.secrets.blog.path;
        module = "blog.wsgi";
        root = ./blog;
        staticFiles = null;
      };
      shop = {
        django.settings = "shop.settings";
        enableACME = true;
        hostName = "shop.example.org";
        keysFile = [
          config.sops.secrets."shop/keys".path
          "/etc/keys/mail.env"
        ];
        pythonPackages = ps: [
          ps.celery
          ps.django
          ps.psycopg
        ];
        root = ./shop;
        setupNginx = true;
        unixSocket = true;
        workers.mail.command = "celery -A shop worker";
      };
      wiki = {
        credentials = {
          SECRET_KEY = "/etc/keys/wiki/secret-key";
        };
        django.settings = "wiki.settings";
        port = 8001;
        pythonPackages = ps: [
          ps.django
          ps.psycopg
        ];
        root = ./wiki;
      };
    };
  };

  sops.secrets."shop/keys".restartUnits = [
    "wsgi-shop.service"
    "wsgi-shop-worker-mail.service"
  ];
}
