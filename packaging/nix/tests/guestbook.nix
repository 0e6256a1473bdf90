# A machine with the guestbook, a small Django application. Each test adds how it listens.
{ lib, pkgs, ... }:
{
  wsgi = {
    enable = true;
    applications.guestbook = {
      root = ./application;
      django.settings = "guestbook.settings";
      keysFile = "/etc/keys/guestbook.env";
      hostName = lib.mkDefault "guestbook.test";
      setupNginx = true;
      mediaRoot = "/var/lib/wsgi-media/guestbook";
      privateMedia = [ "private" ];
      maxBodySize = "20m";
      processes = 2;
      threads = 2;
      pythonPackages = ps: [
        ps.django
        ps.psycopg
      ];
    };
  };

  networking.hosts."127.0.0.1" = [ "guestbook.test" ];

  # Somebody who has nothing to do with the application.
  users.users.alice.isNormalUser = true;

  # Made on the machine, so that no key is in the Nix store.
  system.activationScripts.guestbookKeys = ''
    install --directory --mode=0700 /etc/keys
    if [ ! -e /etc/keys/guestbook.env ]; then
      (
        umask 0077
        echo "SECRET_KEY=$(head --bytes=32 /dev/urandom | sha256sum | head --bytes=64)" > /etc/keys/guestbook.env
      )
    fi
  '';

  environment.systemPackages = [ pkgs.curl ];
}
