# For each rule that the module knows, a machine that breaks it, and what the module then says:
#
#   nix-instantiate --eval --strict --json --readonly-mode --option store dummy:// contradictions.nix \
#     --argstr lib <lib folder of nixpkgs> --argstr module <folder of an export>
#
# Each case names the rule, the messages, and whether they are errors. A sound machine comes with
# them, as the case "sound", and says nothing.
{ lib, module }:
let
  library = import (/. + lib);
  machine = import ./machine.nix { lib = library; };

  shop = {
    root = ./sources/application;
    django.settings = "shop.settings";
    keysFile = "/etc/keys/shop.env";
  };
  blog = {
    root = ./sources/application;
    module = "blog.wsgi";
    keysFile = "/etc/keys/blog.env";
    port = 8001;
  };
  public = {
    hostName = "shop.example.org";
    setupNginx = true;
  };
  elsewhere = host: {
    inherit host;
    createLocally = false;
  };
  certificate = {
    sslCertificate = "/var/lib/certificates/shop.pem";
    sslCertificateKey = "/var/lib/certificates/shop.key";
  };

  # The application shop with something else about it, alone on its machine.
  one = changes: {
    wsgi.applications.shop = shop // changes;
  };
  two = mine: theirs: {
    wsgi.applications = {
      shop = shop // mine;
      blog = blog // theirs;
    };
  };
  cases = {
    sound = one (
      public
      // certificate
      // {
        forceSSL = true;
        hstsMaxAge = 60;
        mediaRoot = "/var/lib/wsgi-media/shop";
        privateMedia = [ "invoices" ];
        redis.enable = true;
        sealed = true;
        privateNetwork = true;
        unixSocket = true;
        timers.clean = {
          command = "manage.py clearsessions";
          onCalendar = "daily";
        };
        workers.celery.command = "celery -A shop worker";
      }
    );
    acmeAndCertificate = one (public // certificate // { enableACME = true; });
    acmeName = one {
      enableACME = true;
      setupNginx = true;
    };
    acmeWildcard = one (
      public
      // {
        enableACME = true;
        allowedHosts = [ ".example.org" ];
      }
    );
    acmeWithoutNginx = one {
      enableACME = true;
      hostName = "shop.example.org";
    };
    applicationName = {
      wsgi.applications."Shop 1" = shop;
    };
    certificatePair = one (public // { sslCertificateKey = "/var/lib/certificates/shop.key"; });
    certificateWithoutNginx = one certificate;
    commandEmpty = one { workers.celery.command = [ "" ]; };
    commandQuoting = one { workers.celery.command = "celery 'worker'"; };
    connections = one { processes = 98; };
    credentialName = one { credentials."a-b" = "/etc/keys/a"; };
    databaseClash = two { database = "common"; } { database = "common"; };
    databaseHostCreated = one {
      database.host = "db.example.org";
      hostName = "shop.example.org";
    };
    databaseHostJailed = one { database = elsewhere "db.example.org"; };
    databaseHostUnreachable = one {
      database = elsewhere "192.0.2.7";
      privateNetwork = true;
      unixSocket = true;
    };
    databasePort = one { database.port = 5433; };
    databaseReserved = one { database = "postgres"; };
    environmentName = one { environment."a-b" = "c"; };
    environmentPath = one { environment.PATH = "/bin"; };
    environmentValue = one { environment.GREETING = builtins.fromJSON ''"\u0007"''; };
    forceSSLCertificate = one (public // { forceSSL = true; });
    forceSSLWithoutNginx = one { forceSSL = true; };
    helperName = {
      wsgi.applications = {
        inherit shop;
        shop-worker-celery = blog;
      };
    };
    hiddenHome = one { mediaRoot = "/home/shop/media"; };
    hostClash = two public {
      inherit (public) hostName setupNginx;
      staticFiles = null;
    };
    hostNotAllowed = one (public // { allowedHosts = [ "www.example.org" ]; });
    hstsWithoutTLS = one (public // { hstsMaxAge = 60; });
    keysFileInMedia = one {
      mediaRoot = "/var/lib/wsgi-media/shop";
      keysFile = "/var/lib/wsgi-media/shop/keys";
    };
    keysFileInRoot = one {
      root = "/srv/shop";
      keysFile = "/srv/shop/keys";
    };
    keysFileMissing.wsgi.applications.shop = removeAttrs shop [ "keysFile" ];
    keysFilePath = one { keysFile = "/etc/keys/shop\n.env"; };
    managePath = one {
      django = shop.django // {
        manage = "../manage.py";
      };
    };
    mediaAndRoot = one {
      root = "/srv/shop/code";
      mediaRoot = "/srv/shop";
    };
    mediaClash = two { mediaRoot = "/srv/media/shop"; } { mediaRoot = "/srv/media"; };
    mediaInState = one (public // { mediaRoot = "/var/lib/wsgi-shop/media"; });
    mediaReserved = one { mediaRoot = "/run/media"; };
    migrationsWithoutDjango.wsgi.applications.blog = blog // {
      migrations = "atStart";
    };
    moduleMissing.wsgi.applications.blog = removeAttrs blog [ "module" ];
    portClash = two { } { port = 8000; };
    privateMediaPath = one {
      mediaRoot = "/var/lib/wsgi-media/shop";
      privateMedia = [ "../other" ];
    };
    privateMediaWithoutRoot = one { privateMedia = [ "invoices" ]; };
    privateNetworkPort = one { privateNetwork = true; };
    privilegedPort = one { port = 80; };
    redisName.wsgi.applications.shop-of-long-name-abc = shop // {
      redis.enable = true;
      user = "shop";
    };
    rootPath = one {
      root = "/srv/sh\top";
    };
    sealedNetwork = one { sealed = true; };
    sealedPath = one {
      root = "/srv/the shop";
      sealed = true;
      privateNetwork = true;
      unixSocket = true;
    };
    staticFilesMissing.wsgi.applications.blog = blog // public;
    staticFilesPath = one { staticFiles = "/srv/the static"; };
    stopTimeout = one { } // {
      systemd.services.wsgi-shop.serviceConfig.TimeoutStopSec = 10;
    };
    syncThreads = one { workerClass = "sync"; };
    unitName = one { workers.Celery.command = "celery"; };
    userClash = two { user = "common"; } { user = "common"; };
    userReserved = one { user = "nginx"; };
  };

  said =
    rule: configuration:
    let
      inherit
        (machine.evaluate {
          modules = [
            (/. + module + "/default.nix")
            { wsgi.enable = true; }
            configuration
          ];
        })
        config
        ;
      errors = map (assertion: assertion.message) (
        library.filter (assertion: !assertion.assertion) config.assertions
      );
    in
    {
      inherit rule;
      messages = errors ++ config.warnings;
      severity = if errors != [ ] then "error" else "warning";
    };
in
library.mapAttrsToList said cases
