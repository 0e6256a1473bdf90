# Everything "quoted" — ${here}
#
# Made by Snowfort from deployment.json. Change it there, or in the window, and export again.

{
  wsgi = {
    enable = true;
    applications = {
      api = {
        hostName = "api.example.internal";
        keysFile = "/etc/keys/api.env";
        module = "api.wsgi";
        setupNginx = true;
        staticFiles = null;
        unixSocket = true;
      };
      reports = {
        allowedHosts = [ ".example.internal" ];
        database = "reports_live";
        django.manage = "tools/manage.py";
        django.settings = "reports.settings.production";
        environment = {
          GREETING = "it's \"\${HOME}\"\n\\100% ''ok''";
          LANG = "C.UTF-8";
        };
        gracefulTimeout = 20;
        hostName = "reports.example.internal";
        keysFile = "/etc/keys/reports.env";
        maxRequests = 500;
        maxRequestsJitter = 50;
        migrations = "manual";
        module = "reports.asgi_compat:handler";
        port = 9000;
        processes = 9;
        setupNginx = true;
        threads = 1;
        timeout = 120;
        user = "reports_live";
      };
    };
  };

  systemd.services = {
    wsgi-reports.serviceConfig = {
      # numba compiles its kernels at run time.
      # See the review of 2026.
      MemoryDenyWriteExecute = false;
      # The scanner drops its files there.
      ReadWritePaths = [
        "/srv/exchange"
        "-/srv/spool"
      ];
      # numpy sets its memory policy; this reason is long enough that it has to be wrapped at one hundred
      # columns when it becomes a comment.
      SystemCallFilter = [
        "@system-service"
        "~@privileged"
      ];
      UMask = "0077";
    };
  };
}
