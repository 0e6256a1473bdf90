# Every setting, once
#
# Made by Snowfort from deployment.json. Change it there, or in the window, and export again.

{ config, ... }:
{
  wsgi = {
    enable = true;
    hideProcesses = true;
    applications = {
      club = {
        keysFile = config.sops.secrets."club/production".path;
        module = "club.wsgi";
        port = 9001;
        root = ./club;
        staticFiles = null;
      };
      desk = {
        allowedHosts = [
          "desk.example.org"
          "help.example.org"
        ];
        credentials = {
          LDAP_PASSWORD = "/run/agenix/desk-ldap";
          SIGNING_KEY = "/etc/keys/desk/signing-key";
        };
        database.createLocally = false;
        database.host = "192.0.2.10";
        database.name = "desk_live";
        database.port = 6432;
        django.manage = "tools/manage.py";
        django.settings = "desk.settings.production";
        environment = {
          LANG = "C.UTF-8";
        };
        extraGunicornConfig =
          "# Warm the caches before the first request.\n"
          + "preload_app = True\n"
          + "\n"
          + "\n"
          + "def on_starting(server):\n"
          + "    server.log.info(\"\${starting}\")\n";
        forceSSL = true;
        gracefulTimeout = 20;
        hostName = "desk.example.org";
        hstsMaxAge = 31536000;
        keysFile = [
          "/run/secrets/desk.env"
          "/etc/keys/mail.env"
        ];
        limits.CPUQuota = "150%";
        limits.LimitNOFILE = 8192;
        limits.MemoryMax = "1G";
        limits.TasksMax = 128;
        maxBodySize = "25m";
        maxRequests = 500;
        maxRequestsJitter = 50;
        mediaRoot = "/var/lib/wsgi-media/desk";
        migrations = "manual";
        module = "desk.wsgi:handler";
        nginx.extraConfig = "limit_rate_after 10m;\n" + "limit_rate 1m;\n";
        port = 9000;
        privateMedia = [
          "attachments"
          "exports/pdf"
        ];
        processes = 3;
        pythonPackages = ps: [
          ps.celery
          ps.django
          ps.psycopg
          ps.redis
        ];
        redis.enable = true;
        setupNginx = true;
        sslCertificate = "/etc/ssl/desk.example.org.pem";
        sslCertificateKey = "/run/agenix/desk.key";
        threads = 1;
        timeout = 120;
        timers.clearsessions.command = "manage.py clearsessions";
        timers.clearsessions.onCalendar = "daily";
        timers.true.command = "/run/current-system/sw/bin/true";
        timers.true.onCalendar = "Mon..Fri *-*-* 04:30";
        user = "helpdesk";
        workerClass = "sync";
        workers.beat.command = "celery -A desk beat --schedule /tmp/beat";
        workers.celery.command = "celery -A desk worker --concurrency 2";
      };
      vault = {
        credentials = {
          SECRET_KEY = "/run/secrets/vault-secret-key";
        };
        django.settings = "vault.settings";
        enableACME = true;
        hostName = "vault.example.org";
        privateNetwork = true;
        pythonPackages = ps: [
          ps.django
          ps.psycopg
        ];
        root = ./vault;
        sealed = true;
        setupNginx = true;
        unixSocket = true;
        workerClass = "gevent";
      };
    };
  };

  sops.secrets."club/production".restartUnits = [ "wsgi-club.service" ];
}
