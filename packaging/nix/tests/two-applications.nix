# The guestbook behind TLS, and a plain WSGI application in the jail beside it.
{ config, pkgs, ... }:
let
  # The key of a test is no secret.
  certificate = pkgs.runCommand "guestbook-certificate" { nativeBuildInputs = [ pkgs.openssl ]; } ''
    mkdir "$out"
    openssl req -x509 -newkey rsa:2048 -nodes -days 36500 -subj /CN=guestbook.test \
      -addext subjectAltName=DNS:guestbook.test -keyout "$out/key.pem" -out "$out/certificate.pem"
  '';
  key = "/var/lib/guestbook-certificate/key.pem";
in
{
  wsgi.applications = {
    guestbook = {
      unixSocket = true;
      forceSSL = true;
      sslCertificate = "${certificate}/certificate.pem";
      sslCertificateKey = key;
      hstsMaxAge = 3600;
    };
    hello = {
      root = ./hello;
      module = "hello:application";
      staticFiles = null;
      keysFile = "/etc/keys/hello.env";
      port = 8001;
      processes = 1;
      pythonPackages = ps: [ ps.psycopg ];
    };
  };

  environment.etc."guestbook.pem".source = "${certificate}/certificate.pem";
  systemd.tmpfiles.settings.guestbook-certificate.${key}.C = {
    inherit (config.services.nginx) group;
    mode = "0640";
    argument = "${certificate}/key.pem";
  };

  system.activationScripts.helloKeys = {
    deps = [ "guestbookKeys" ];
    text = "install --mode=0600 /dev/null /etc/keys/hello.env";
  };
}
