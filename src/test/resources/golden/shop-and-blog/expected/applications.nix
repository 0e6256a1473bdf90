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
        maxBodySize = "25m";
        maxRequests = 1200;
        maxRequestsJitter = 100;
        mediaRoot = "/var/lib/wsgi-media/shop";
        port = 8001;
        privateMedia = [ "invoices" ];
        pythonPackages = ps: [
          ps.celery
          ps.django
          ps.pillow
          ps.psycopg
          ps.redis
        ];
        redis.enable = true;
        setupNginx = true;
        timers.clearsessions.command = "manage.py clearsessions";
        timers.clearsessions.onCalendar = "daily";
        workers.celery.command = "celery -A shop worker";
      };
    };
  };
}
