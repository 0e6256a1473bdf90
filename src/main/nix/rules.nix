# What the module says when something cannot work or is likely a mistake, and what it must know for
# that.

{
  # The module puts the values in the place of the words in braces.
  sentences = {
    acmeAndCertificate = "Both enableACME and sslCertificate give a certificate. Keep one of them.";
    acmeName = "No authority certifies {host}. Set hostName to the public name, or give up enableACME.";
    acmeWildcard = "The certificate of enableACME holds no wildcard, but {host} in allowedHosts means every name below it. List the names one by one.";
    acmeWithoutNginx = "The certificate of enableACME is for nginx. Set setupNginx too, or leave certificates to your own proxy.";
    anyHost = "\"*\" in allowedHosts lets a request claim any host name, which poisons links and password mails. Name the hosts instead.";
    applicationName = "{name} cannot name units, a user and a socket. Use 1 to 24 lower-case letters, digits and hyphens, beginning with a letter.";
    certificatePair = "A certificate is of no use without its key. Set both sslCertificate and sslCertificateKey, or neither.";
    certificateWithoutNginx = "The certificate in sslCertificate is for nginx. Set setupNginx too, or leave certificates to your own proxy.";
    commandEmpty = "The command of {option} is empty. Name a program, for example \"celery -A shop worker\".";
    commandQuoting = "The command of {option} holds a quote, a backslash or a control character, and no shell reads it. Write plain words with spaces between them, or, in Nix, a list of words.";
    connections = "The applications of this machine may open {needed} connections to PostgreSQL, which takes {allowed} and keeps three of them for the administrator. Lower processes or threads, or raise services.postgresql.settings.max_connections.";
    credentialName = "In credentials, {names} cannot name a file that the application reads. Use letters, digits and _, beginning with a letter or _.";
    databaseClash = "The database {database} is already that of {other}. Give each application a database of its own.";
    databaseHostCreated = "No database can be made on {host} from here. Set database.createLocally to false and make database and role there, or leave database.host out.";
    databaseHostJailed = "With localhost alone in allowedHosts no packet leaves this machine, and for the name {host} in database.host no exception can be made. Set database.host to an IP address, or add the public name to allowedHosts.";
    databaseHostUnreachable = "The database on {host} cannot be reached from a service without a network. Give up privateNetwork, or use a unix socket of this machine.";
    databaseOwner = "The database {database} is not named as its user {user}, and NixOS makes a role the owner of the database of its own name only: {unit} hands it over, but what another role made in it stays that role's. Give both one name, unless the database is there already.";
    databasePort = "PostgreSQL on this machine listens on port {actual}, not on {port}. Set services.postgresql.settings.port, or leave database.port out.";
    databaseReserved = "The database {database} belongs to PostgreSQL itself. Set database.name to another name.";
    directiveTooNew = "{directive} came with systemd {since}, and NixOS {release} ships {systemd}, which logs it as unknown and goes without. Reset it, or make the deployment for a later release.";
    environmentAndKeys = "{name} is both in environment and in the keys file. Keep it in one of them, a secret in the keys file.";
    environmentName = "In environment, {names} cannot name a variable. Use letters, digits and _, beginning with a letter or _.";
    environmentPath = "PATH is made from the packages in systemd.services.{unit}.path. Add to those instead of setting it in environment.";
    environmentSecret = "{name} looks like a secret, and environment is readable in the Nix store. List it among the keys and put its value into the keys file.";
    environmentValue = "In environment, the value of {names} holds a control character, and systemd would drop the variable. Delete the character.";
    forceSSLCertificate = "The redirect of forceSSL leads to HTTPS, which needs a certificate. Set enableACME, or sslCertificate and sslCertificateKey, or useACMEHost in services.nginx.virtualHosts.{host}.";
    forceSSLWithoutNginx = "The redirect of forceSSL is nginx's. Set setupNginx too, or leave the redirect to your own proxy.";
    gunicornSocket = "gunicorn gives a socket that it binds itself to its user by chown, which ~@privileged in SystemCallFilter refuses, so it does not start. Set unixSocket, and take bind out of {option}.";
    helperName = "The unit {unit} is a helper of the application {other}. Give this application another name.";
    hiddenHome = "The sandbox hides {path} from the service, because ProtectHome is on. Set {option} to a path elsewhere, or lower ProtectHome in systemd.services.{unit}.serviceConfig.";
    hostClash = "The host name {host} is already that of {other}, and nginx can pass a request for it to one application only. Give each application host names of its own.";
    hostNotAllowed = "The host name {host} is not among allowedHosts, so requests to it are refused. Add it to allowedHosts.";
    hstsWithoutTLS = "Browsers heed hstsMaxAge over HTTPS only, and nginx serves none here. Set setupNginx and enableACME or sslCertificate, or hstsMaxAge to 0.";
    keysFileInHome = "The file {file} lies in a home directory, whose owner can replace it and which may be missing when the machine starts. Keep it elsewhere, for example in /etc/keys; ProtectHome changes nothing here, because systemd reads the file before it closes the sandbox.";
    keysFileInMedia = "The file {file} lies inside mediaRoot, where the application writes and nginx reads. Keep secrets elsewhere, for example in /etc/keys.";
    keysFileInRoot = "The file {file} lies inside root, so the secrets could be copied to the world-readable Nix store together with the application. Keep it elsewhere, for example in /etc/keys.";
    keysFileInStore = "The file {file} lies in the Nix store, which every user of the machine can read. Keep secrets elsewhere, for example in /etc/keys.";
    keysFileInTmp = "The file {file} lies where every user can put a file of that name first, and where files are cleaned up. Keep secrets elsewhere, for example in /etc/keys.";
    keysFileMissing = "The secrets have no file. Set keysFile to the one on the server that holds them, for example \"/etc/keys/{name}.env\", or set credentials.";
    keysFilePath = "The path {file} holds a control character. Rename the file.";
    keysFileRelative = "The path {file} is not absolute, so systemd cannot find the file. Begin with /, as in {example}.";
    localHostPublic = "The host name is localhost, but {host} in allowedHosts lets others in and opens the network jail. Set hostName to {host}, or leave localhost alone in allowedHosts.";
    managePath = "The path {path} in django.manage does not lie inside root. Write it as in \"manage.py\" or \"src/manage.py\".";
    maskedFromNginx = "With the UMask {mask} nginx cannot enter the folders that the application makes in {path}, and answers 403 for what lies there. Set UMask to 0027.";
    mediaAndRoot = "The code in {path} lies inside mediaRoot, where the application writes and nginx reads. Set mediaRoot to a folder of its own, for example /var/lib/wsgi-media/{name}.";
    mediaClash = "The folder {path} in mediaRoot is inside that of {other}, or the other way round. Give each application a folder of its own, for example /var/lib/wsgi-media/{name}.";
    mediaInState = "nginx cannot enter the state directory of the service, where {path} lies. Set mediaRoot to a folder of its own, for example /var/lib/wsgi-media/{name}.";
    mediaReserved = "The folder {path} is the system's: it would be handed to the application, or not outlast a restart of the machine. Set mediaRoot to a folder of its own, for example /var/lib/wsgi-media/{name}.";
    migrationsWithoutDjango = "Only Django has migrations. Set django.settings, or migrations to \"manual\".";
    moduleMissing = "There is nothing for gunicorn to load. Set module, for example to \"{name}.wsgi\", or django.settings to the settings module of a Django application.";
    nameClash = "The name {name} is already that of another application. Give each application a name of its own.";
    nginxWithoutTLS = "nginx serves {host} over plain HTTP, where passwords and sessions can be read on the way. Set enableACME and forceSSL, or sslCertificate and sslCertificateKey.";
    outgoingFamilies = "{setting} names {host}, but RestrictAddressFamilies lets the service open no connection to it. Add AF_INET and AF_INET6, or use a unix socket of this machine.";
    outgoingFiltered = "{setting} names {host}, but IPAddressDeny drops every packet to it. Add its address to IPAddressAllow, or empty IPAddressDeny.";
    outgoingNetwork = "{setting} names {host}, which a service without a network cannot reach. Give up privateNetwork, or use a unix socket of this machine.";
    portBindDenied = "gunicorn cannot open port {port}, because SocketBindDeny refuses it. Add tcp:{port} to SocketBindAllow, or set unixSocket.";
    portClash = "Port {port} is already that of {other}. Give each application a port of its own, or set unixSocket.";
    portFamilies = "gunicorn cannot open port {port}, because RestrictAddressFamilies leaves out AF_INET. Add AF_INET to it, or set unixSocket.";
    portFiltered = "Nobody reaches port {port}, because IPAddressDeny drops the packets of this machine too. Add localhost to IPAddressAllow, or set unixSocket.";
    privateMediaPath = "The folder {path} in privateMedia does not lie inside mediaRoot. Write it as in \"invoices\" or \"users/passports\".";
    privateMediaWithoutRoot = "The folders in privateMedia lie inside mediaRoot, which is not set. Set mediaRoot, for example to /var/lib/wsgi-media/{name}, or leave privateMedia empty.";
    privateNetworkPort = "A service in a network of its own cannot be reached on a port. Set unixSocket too, or give up privateNetwork.";
    privilegedPort = "Port {port} is privileged, and the sandbox takes every capability away. Use a port of 1024 or above behind nginx, or set unixSocket.";
    publicHostJailed = "The host name is {host}, but allowedHosts holds localhost alone: requests to {host} are refused, and the service is in the network jail. Put {host} into allowedHosts.";
    publicWithoutNginx = "{host} is not this machine alone, and nothing passes requests on: the service listens for local connections only. Set setupNginx, or put your own proxy in front.";
    redisName = "The name of the redis server's user, {user}, is longer than the 31 characters that a user may have. Shorten the name of the application to 20 characters, or give up redis.enable.";
    resourceCall = "{package} {does}, and SystemCallFilter refuses {call}. Tell it not to, or add {call} as the last entry of SystemCallFilter.";
    resourceCallKills = "{package} {does}, SystemCallFilter refuses {call}, and SystemCallErrorNumber ends the process for it. Set SystemCallErrorNumber to EPERM, or add {call} as the last entry of SystemCallFilter.";
    rootPath = "The path in root holds a control character. Rename the folder.";
    sandboxReason = "{directive} is lowered without a reason; write down why, for whoever reviews this.";
    sandboxUnknown = "Snowfort knows no hardening directive “{directive}”; look at its spelling, or set it in your own NixOS configuration.";
    sealedNetwork = "A sealed service has no network. Set privateNetwork and unixSocket too, or give up sealed.";
    sealedPath = "systemd cannot show {path} to a sealed service, because of a character in it. Use letters, digits and . _ @ + - only.";
    specifier = "In {directive}, systemd reads the % in {value} as the beginning of a specifier, which names another path. Use a path without %, or set it in your own NixOS configuration, where %% stands for the sign.";
    staticFilesMissing = "nginx does not know the static files. Set staticFiles to the folder that it serves below /static/, or to null when there is none.";
    staticFilesPath = "The path in staticFiles holds a character that means something to nginx. Use letters, digits and . _ + - only.";
    stopTimeout = "systemd kills the service {stop} s after it asked it to stop, before the {graceful} s of gracefulTimeout are over. Set gracefulTimeout below TimeoutStopSec.";
    syncThreads = "The worker class sync serves one request at a time, and gunicorn would quietly use gthread for {threads} threads. Set threads to 1, or workerClass to \"gthread\".";
    unitName = "In {option}, {names} cannot name a unit. Use lower-case letters, digits and hyphens, beginning with a letter.";
    userClash = "The user {user} is already that of {other}. Give each application a user of its own, or one could read the other's secrets.";
    userReserved = "The user {user} belongs to the system, and the service would share its rights. Set user to another name, for example \"wsgi-{name}\".";
    valueTooNew = "{directive} takes {value} since systemd {since}, and NixOS {release} ships {systemd}, which passes over the line as if nothing were set. Use a value that it knows, or make the deployment for a later release.";
    writableExecutable = "{package} {does}, for which it needs memory that is writable and executable, and MemoryDenyWriteExecute refuses that. Do without it, or lower MemoryDenyWriteExecute in systemd.services.{unit}.serviceConfig.";
  };

  # Schemes of addresses that name a server to connect to.
  hostSchemes = [
    "amqp"
    "amqps"
    "kafka"
    "ldap"
    "ldaps"
    "memcache"
    "memcached"
    "mongodb"
    "mqtt"
    "mqtts"
    "mssql"
    "mysql"
    "mysql2"
    "mysqlgis"
    "nats"
    "oracle"
    "pgsql"
    "postgis"
    "postgres"
    "postgresql"
    "psql"
    "pyamqp"
    "pymemcache"
    "redis"
    "rediscache"
    "rediss"
    "sentinel"
    "smtp"
    "smtps"
    "submission"
    "submissions"
    "timescale"
    "valkey"
    "valkeys"
  ];
  # Variables, or the ends of their names, that hold hosts to connect to.
  hostVariables = [
    "BROKER_HOST"
    "CACHE_HOST"
    "DATABASE_HOST"
    "DB_HOST"
    "ELASTICSEARCH_HOST"
    "EMAIL_HOST"
    "LDAP_HOST"
    "MAIL_HOST"
    "MAIL_SERVER"
    "MEMCACHED_HOST"
    "MEMCACHED_SERVERS"
    "MEMCACHE_SERVERS"
    "MYSQL_HOST"
    "PGHOST"
    "POSTGRES_HOST"
    "RABBITMQ_HOST"
    "REDIS_HOST"
    "SMTP_HOST"
    "SMTP_SERVER"
    "VALKEY_HOST"
  ];
  # Those that hold addresses to connect to, whatever the scheme.
  addressVariables = [
    "ALL_PROXY"
    "AWS_ENDPOINT_URL"
    "AWS_S3_ENDPOINT_URL"
    "ELASTICSEARCH_URL"
    "HTTPS_PROXY"
    "HTTP_PROXY"
    "OPENSEARCH_URL"
    "S3_ENDPOINT_URL"
    "SENTRY_DSN"
  ];

  # Words in the name of a variable that betray a secret.
  secretWords = [
    "APIKEY"
    "CREDENTIAL"
    "CREDENTIALS"
    "DSN"
    "KEY"
    "PASS"
    "PASSPHRASE"
    "PASSWD"
    "PASSWORD"
    "PRIVATE"
    "PWD"
    "SALT"
    "SECRET"
    "SECRETS"
    "SIGNING"
    "TOKEN"
    "WEBHOOK"
  ];
  # Those that do so within longer words too.
  secretParts = [
    "CREDENTIAL"
    "PASSWD"
    "PASSWORD"
    "SECRET"
    "TOKEN"
  ];
  # Last words of names that only describe a secret.
  secretDescriptions = [
    "AGE"
    "ALGORITHM"
    "DAYS"
    "ENABLE"
    "ENABLED"
    "EXPIRE"
    "EXPIRES"
    "EXPIRY"
    "FILE"
    "HEADER"
    "HOURS"
    "ISSUER"
    "LENGTH"
    "LIFETIME"
    "MINUTES"
    "NAME"
    "PATH"
    "PREFIX"
    "SECONDS"
    "TIMEOUT"
    "TTL"
  ];

  # Python packages that need memory that is writable and executable.
  writableExecutable = {
    cairocffi = "hands Python streams to cairo through cffi's ffi.callback()";
    datashader = "is built on numba, which compiles functions while it runs";
    eccodes = "registers cffi's ffi.callback() functions when it is imported";
    jax = "compiles functions while it runs";
    jaxlib = "compiles functions while it runs";
    jpype1 = "runs Java, whose machine compiles while it runs";
    librosa = "is built on numba, which compiles functions while it runs";
    llvmlite = "compiles code while it runs";
    mini-racer = "runs JavaScript, which V8 compiles while it runs";
    misaka = "registers cffi's ffi.callback() functions when it is imported";
    numba = "compiles functions while it runs";
    playwright = "starts a browser, which compiles JavaScript while it runs";
    pynndescent = "is built on numba, which compiles functions while it runs";
    pyopenssl = "calls a verify function of yours through cffi's ffi.callback()";
    pythonnet = "runs .NET, which compiles while it runs";
    sentence-transformers = "is built on PyTorch, whose oneDNN makes code while it runs";
    tensorflow = "makes code for its kernels while it runs";
    torch = "makes code for its kernels with oneDNN while it runs";
    triton = "compiles kernels while it runs";
    umap-learn = "is built on numba, which compiles functions while it runs";
    wasmtime = "compiles WebAssembly while it runs";
  };
  # Those that make a system call of @resources, and whether they mind when it is refused.
  refusedCalls = {
    numpy = {
      call = "mbind";
      does = "places the memory of OpenBLAS when it is imported";
      fails = false;
    };
    onnxruntime = {
      call = "sched_setaffinity";
      does = "pins its threads to processors unless it is given a number of threads";
      fails = true;
    };
    pandas = {
      call = "mbind";
      does = "imports NumPy, which places the memory of OpenBLAS";
      fails = false;
    };
    scikit-learn = {
      call = "mbind";
      does = "imports NumPy, which places the memory of OpenBLAS";
      fails = false;
    };
    scipy = {
      call = "mbind";
      does = "places the memory of OpenBLAS when it is imported";
      fails = false;
    };
  };
}
