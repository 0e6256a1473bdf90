package dev.snowfort.catalog;

import static dev.snowfort.catalog.Patterns.LONGEST_APPLICATION_NAME;
import static dev.snowfort.catalog.Patterns.LONGEST_DATABASE_NAME;
import static dev.snowfort.catalog.Patterns.LONGEST_USER_NAME;

import dev.snowfort.catalog.Kind.Block;
import dev.snowfort.catalog.Kind.Choice;
import dev.snowfort.catalog.Kind.Column;
import dev.snowfort.catalog.Kind.Flag;
import dev.snowfort.catalog.Kind.Number;
import dev.snowfort.catalog.Kind.Option;
import dev.snowfort.catalog.Kind.Records;
import dev.snowfort.catalog.Kind.Text;
import dev.snowfort.catalog.Kind.TextList;
import dev.snowfort.catalog.Kind.Variables;
import dev.snowfort.catalog.Setting.Emission;
import dev.snowfort.model.Application;
import dev.snowfort.model.Framework;
import dev.snowfort.model.KeysSource;
import dev.snowfort.model.Listen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every setting of an application, in the order of the forms and of the documentation. A new setting is one more
/// constant here, and an option of the module.
///
/// Longer than other files because it is a table.
public final class Settings {
    private static final Predicate<Application> DJANGO =
            application -> application.framework() instanceof Framework.Django;
    private static final Predicate<Application> PORT_LISTENER =
            application -> application.listen() instanceof Listen.Port;

    private static final long POSTGRESQL_PORT = 5432;
    private static final String NEEDS_NGINX = "Needs nginx: switch on “Set up nginx” first.";
    private static final String READABLE_BY_ALL =
            "The Nix store is readable by every user of the machine; keep secrets elsewhere, for example in /etc/keys.";
    private static final String UNSPEAKABLE = "The text holds a control character; delete it and type it again.";

    public static final Setting<String> NAME = Setting.of(
                    "name",
                    Section.GENERAL,
                    new Text(),
                    "",
                    "Name",
                    "Names the unit wsgi-<name>, the command manage-<name>, and, unless you say otherwise, the system"
                            + " user and the database.")
            .under("Application")
            .withExample("shop")
            .derived(Application::name, Application::withName, application -> application)
            .required("Give the application a name, for example shop.")
            .refuse(
                    name -> !Patterns.applicationName(name),
                    name -> "“" + name + "” cannot name a unit and a user: use 1 to " + LONGEST_APPLICATION_NAME
                            + " of a–z, 0–9 and -, beginning with a letter.");

    public static final Setting<String> FRAMEWORK = Setting.of(
                    "framework",
                    Section.GENERAL,
                    new Choice(
                            new Option(
                                    "django",
                                    "Django",
                                    "Static files are collected when the system is built, migrations run before the"
                                            + " start, and manage-<name> is on the path."),
                            new Option("wsgi", "Plain WSGI", "Any application that has a WSGI callable.")),
                    "wsgi",
                    "Kind",
                    "A Django application needs its settings module; the rest follows from it.")
            .under("Application")
            .derived(
                    application -> DJANGO.test(application) ? "django" : "wsgi",
                    Settings::withFramework,
                    application -> withFramework(application, "wsgi"));

    public static final Setting<String> DJANGO_SETTINGS = Setting.of(
                    "django.settings",
                    Section.GENERAL,
                    new Text(),
                    "",
                    "Settings module",
                    "The module that DJANGO_SETTINGS_MODULE names, in dotted form.")
            .under("Application")
            .withExample("shop.settings")
            .appliesTo(DJANGO)
            .required("Name the Django settings module, for example shop.settings.")
            .refuse(
                    module -> !Patterns.pythonModule(module),
                    module -> "“" + module + "” is no Python module: write it with dots, as in shop.settings.");

    public static final Setting<String> DJANGO_MANAGE = Setting.of(
                    "django.manage",
                    Section.GENERAL,
                    new Text(),
                    "manage.py",
                    "Path of manage.py",
                    "Inside the source.")
            .under("Application")
            .appliesTo(DJANGO)
            .refuse(
                    path -> !Patterns.relativePath(path),
                    path -> Rules.named("managePath").say(Map.of("path", quoted(path))));

    public static final Setting<String> MODULE = Setting.of(
                    "module",
                    Section.GENERAL,
                    new Text(),
                    "",
                    "WSGI module",
                    "What gunicorn loads: package.wsgi, or package.wsgi:application when the callable has another"
                            + " name. For Django it follows from the settings module.")
            .under("Application")
            .withExample("blog.wsgi")
            .withFallback(application ->
                    application.framework() instanceof Framework.Django django ? django.deducedModule() : "")
            .required("Name the WSGI module, for example blog.wsgi or blog.wsgi:application.")
            .refuse(
                    module -> !Patterns.wsgiModule(module),
                    module -> "“" + module + "” is no WSGI module: write package.wsgi or package.wsgi:application.");

    public static final Setting<String> ROOT = Setting.of(
                    "root",
                    Section.GENERAL,
                    new Text(),
                    "",
                    "Source",
                    "A flake reference (git+https://…, github:owner/name, path:/…), which becomes an input of the"
                            + " flake, or a folder beside flake.nix (./shop).")
            .under("Source")
            .withExample("git+https://git.example.org/shop")
            .emitted(Emission.ELSEWHERE)
            .required(
                    "Say where the code comes from: a flake reference such as git+https://…, or a folder such as ./shop.")
            .refuse(
                    Patterns::holdsPassword,
                    _ -> "The address holds a password, which would be readable in the Nix"
                            + " store; use a deploy key or an access token in nix.conf instead.")
            .refuse(Settings::notASource, Settings::explainSource);

    public static final Setting<String> ROOT_DIRECTORY = Setting.of(
                    "rootDirectory",
                    Section.GENERAL,
                    new Text(),
                    "",
                    "Folder inside the source",
                    "Where the application lies when it is not at the top: the folder that holds manage.py or the"
                            + " package.")
            .under("Source")
            .withExample("src")
            .emitted(Emission.ELSEWHERE)
            .refuse(path -> !path.isEmpty() && !Patterns.relativePath(path), Settings::notInsideSource);

    public static final Setting<List<String>> PYTHON_PACKAGES = Setting.of(
                    "pythonPackages",
                    Section.GENERAL,
                    new TextList("package"),
                    List.of(),
                    "Python packages",
                    "Attribute names from nixpkgs’ Python package set, as in psycopg or django. gunicorn is always"
                            + " there.")
            .under("What it needs")
            .withExample("psycopg")
            .emitted(Emission.PACKAGES)
            .refuse(
                    Patterns.any(name -> !Patterns.pythonPackage(name)),
                    names -> "“" + first(names, name -> !Patterns.pythonPackage(name))
                            + "” is no attribute of nixpkgs’ Python packages: use letters, digits, - and _, for"
                            + " example psycopg.");

    public static final Setting<String> STATIC_FILES = Setting.of(
                    "staticFiles",
                    Section.GENERAL,
                    new Text(),
                    "",
                    "Static files",
                    "Folder inside the source that nginx serves below /static/. Leave it empty when there is none, or"
                            + " for Django, where collectstatic finds them.")
            .under("What it needs")
            .withExample("static")
            .emitted(Emission.SOURCE_FOLDER)
            .refuse(path -> !path.isEmpty() && !Patterns.relativePath(path), Settings::notInsideSource);

    public static final Setting<String> HOST_NAME = Setting.of(
                    "hostName",
                    Section.SERVING,
                    new Text(),
                    "localhost",
                    "Host name",
                    "The name in the browser’s address line; nginx’s virtual host.")
            .under("Who may reach it")
            .withExample("shop.example.org")
            .required("Give the host name; localhost when only this machine may connect.")
            .refuse(
                    host -> !Patterns.hostName(host),
                    host -> "“" + host
                            + "” is no host name: write it without scheme and port, as in shop.example.org.");

    public static final Setting<List<String>> ALLOWED_HOSTS = Setting.of(
                    "allowedHosts",
                    Section.SERVING,
                    new TextList("host"),
                    List.<String>of(),
                    "Allowed hosts",
                    "Host names that the application answers for. With localhost alone the service is put in the"
                            + " network jail: it can talk to nobody but this machine.")
            .under("Who may reach it")
            .withExample("www.shop.example.org")
            .withFallback(application -> List.of(application.hostName()))
            .refuse(List::isEmpty, _ -> "Without an allowed host every request is refused; add the host name.")
            .refuse(
                    Patterns.any(host -> !Patterns.allowedHost(host)),
                    hosts -> "“" + first(hosts, host -> !Patterns.allowedHost(host))
                            + "” is no host name: write it without scheme and port, as in shop.example.org.");

    public static final Setting<Boolean> UNIX_SOCKET = Setting.of(
                    "unixSocket",
                    Section.SERVING,
                    new Flag(),
                    false,
                    "Unix socket",
                    "systemd opens the socket wsgi-<name>.socket and hands it over, so the service needs no network address"
                            + " family at all. Only nginx can connect; without nginx here, the members of the group wsgi-<name>.")
            .under("How it listens");

    public static final Setting<Long> PORT = Setting.of(
                    "port",
                    Section.SERVING,
                    new Number(1024, 65535, ""),
                    Application.DEFAULT_PORT,
                    "Port",
                    "TCP port on the loopback address, 1024 to 65535. Each application needs its own.")
            .under("How it listens")
            .appliesTo(PORT_LISTENER, "Not used: the application listens on a unix socket.")
            .refuse(port -> port < 1 || port > 65535, port -> "There is no port " + port + ": use 1024 to 65535.")
            .refuse(
                    port -> port >= 1 && port < 1024,
                    port -> Rules.named("privilegedPort").say(Map.of("port", port)))
            .refuse(
                    port -> port == POSTGRESQL_PORT,
                    _ -> "PostgreSQL itself listens on port " + POSTGRESQL_PORT + "; use another.");

    public static final Setting<Boolean> PRIVATE_NETWORK = Setting.of(
                    "privateNetwork",
                    Section.SERVING,
                    new Flag(),
                    false,
                    "Private network",
                    "No network at all: no outgoing mail, no HTTP, no database on another host. PostgreSQL on this"
                            + " machine works, through its unix socket.")
            .under("How it listens")
            .appliesTo(PORT_LISTENER.negate(), "Needs the unix socket: without a network nobody could reach a port.");

    public static final Setting<Boolean> SEALED = Setting.of(
                    "sealed",
                    Section.SERVING,
                    new Flag(),
                    false,
                    "Sealed",
                    "The tightest sandbox that a Django application was seen to work under: a file tree of its own with"
                            + " little more than the Nix store in it, no other processes, fewer system calls.")
            .under("How it listens")
            .appliesTo(
                    application -> PRIVATE_NETWORK.applies(application) && PRIVATE_NETWORK.of(application),
                    "Needs the private network.");

    public static final Setting<Boolean> SETUP_NGINX = Setting.of(
                    "setupNginx",
                    Section.SERVING,
                    new Flag(),
                    false,
                    "Set up nginx",
                    "Makes a virtual host that serves static files itself and passes the rest on. Without it nothing of nginx"
                            + " is touched.")
            .under("nginx");

    public static final Setting<String> MAX_BODY_SIZE = Setting.of(
                    "maxBodySize",
                    Section.SERVING,
                    new Text(),
                    "",
                    "Largest request body",
                    "What nginx lets through, uploads included: a number of bytes, or with k, m or g behind it; 0 is no"
                            + " limit. Without a value nginx's own holds, 10m on NixOS.")
            .under("nginx")
            .withExample("25m")
            .appliesTo(SETUP_NGINX::of)
            .refuse(
                    size -> !size.isEmpty() && !Patterns.bodySize(size),
                    size -> "“" + size + "” is no size that nginx knows: write a number, or one with k, m or g behind"
                            + " it, as in 25m.");

    public static final Setting<String> NGINX_EXTRA_CONFIG = Setting.of(
                    "nginx.extraConfig",
                    Section.SERVING,
                    new Block(),
                    "",
                    "Further nginx configuration",
                    "Directives for the virtual host, each ending in a semicolon. nginx refuses to start when one is"
                            + " wrong.")
            .under("nginx")
            .withExample("limit_rate_after 10m;")
            .appliesTo(SETUP_NGINX::of)
            .refuse(text -> !Patterns.environmentValue(text), _ -> UNSPEAKABLE);

    public static final Setting<Boolean> FORCE_SSL = Setting.of(
                    "forceSSL",
                    Section.SERVING,
                    new Flag(),
                    false,
                    "HTTPS only",
                    "Plain HTTP is redirected to HTTPS. Needs a certificate: from ACME, the one given below, or your own"
                            + " in services.nginx.virtualHosts.")
            .under("HTTPS")
            .appliesTo(SETUP_NGINX::of, NEEDS_NGINX);

    public static final Setting<Boolean> ENABLE_ACME = Setting.of(
                    "enableACME",
                    Section.SERVING,
                    new Flag(),
                    false,
                    "Certificate from ACME",
                    "Let’s Encrypt by default. The machine must also set security.acme.acceptTerms and"
                            + " security.acme.defaults.email.")
            .under("HTTPS")
            .appliesTo(SETUP_NGINX::of, NEEDS_NGINX);

    public static final Setting<String> SSL_CERTIFICATE = Setting.of(
                    "sslCertificate",
                    Section.SERVING,
                    new Text(),
                    "",
                    "Certificate",
                    "Absolute path, on the server, of a certificate that you have already, with its chain, in PEM. Leave"
                            + " it empty with ACME.")
            .under("HTTPS")
            .withExample("/etc/ssl/shop.example.org.pem")
            .appliesTo(SETUP_NGINX::of)
            .refuse(
                    path -> !path.isEmpty() && !Patterns.absolutePath(path),
                    notAbsolute("/etc/ssl/shop.example.org.pem"));

    public static final Setting<String> SSL_CERTIFICATE_KEY = Setting.of(
                    "sslCertificateKey",
                    Section.SERVING,
                    new Text(),
                    "",
                    "Key of the certificate",
                    "Absolute path, on the server, of its private key, which nginx's group may read and nobody else."
                            + " Never in the Nix store.")
            .under("HTTPS")
            .withExample("/etc/keys/shop.example.org.key")
            .appliesTo(SETUP_NGINX::of)
            .refuse(Settings::inStore, _ -> READABLE_BY_ALL)
            .refuse(
                    path -> !path.isEmpty() && !Patterns.absolutePath(path),
                    notAbsolute("/etc/keys/shop.example.org.key"));

    public static final Setting<Long> HSTS_MAX_AGE = Setting.of(
                    "hstsMaxAge",
                    Section.SERVING,
                    new Number(0, 315_360_000, "s"),
                    0L,
                    "HSTS",
                    "Seconds, 0 to 315360000, for which browsers refuse plain HTTP after a visit. It cannot be taken"
                            + " back: begin with 3600, go on to 31536000, a year. 0: not sent.")
            .under("HTTPS")
            .appliesTo(SETUP_NGINX::of);

    public static final Setting<String> MEDIA_ROOT = Setting.of(
                    "mediaRoot",
                    Section.SERVING,
                    new Text(),
                    "",
                    "Folder of uploads",
                    "Absolute path on the server, made when it is not there. The application may write in it and finds it"
                            + " as MEDIA_ROOT; nginx serves it below /media/.")
            .under("Media files")
            .withExample("/var/lib/wsgi-media/shop")
            .refuse(
                    path -> path.startsWith("/nix/store"),
                    _ -> "Nobody can write to the Nix store; keep uploads elsewhere, for example in"
                            + " /var/lib/wsgi-media.")
            .refuse(path -> !path.isEmpty() && !Patterns.folder(path), notAbsolute("/var/lib/wsgi-media/shop"));

    public static final Setting<List<String>> PRIVATE_MEDIA = Setting.of(
                    "privateMedia",
                    Section.SERVING,
                    new TextList("folder"),
                    List.<String>of(),
                    "Private folders in it",
                    "nginx hands out nothing below these by itself, only what the application tells it to by"
                            + " X-Accel-Redirect.")
            .under("Media files")
            .withExample("invoices")
            .appliesTo(application ->
                    SETUP_NGINX.of(application) && !MEDIA_ROOT.of(application).isEmpty())
            .refuse(
                    Patterns.any(path -> !Patterns.relativePath(path)),
                    paths -> Rules.named("privateMediaPath")
                            .say(Map.of("path", quoted(first(paths, path -> !Patterns.relativePath(path))))));

    public static final Setting<Long> PROCESSES = Setting.of(
                    "processes",
                    Section.PROCESSES,
                    new Number(1, 1024, "workers"),
                    5L,
                    "Processes",
                    "gunicorn workers, 1 to 1024. Two for each core and one more is the usual start.")
            .under("gunicorn");

    public static final Setting<String> WORKER_CLASS = Setting.of(
                    "workerClass",
                    Section.PROCESSES,
                    new Choice(
                            new Option("gthread", "Threads", "gthread: each process serves several requests at once."),
                            new Option(
                                    "sync",
                                    "One at a time",
                                    "sync: for code that is not safe with threads. Set the threads to 1."),
                            new Option(
                                    "gevent",
                                    "Green threads",
                                    "gevent: for many requests that wait. The package is added by itself; the"
                                            + " application must be made for it.")),
                    "gthread",
                    "Kind of worker",
                    "gunicorn’s worker class: how each process serves its requests.")
            .under("gunicorn");

    public static final Setting<Long> THREADS = Setting.of(
                    "threads",
                    Section.PROCESSES,
                    new Number(1, 1024, "threads"),
                    5L,
                    "Threads",
                    "Threads in each worker, 1 to 1024. Processes × threads requests are served at once, and each may hold a"
                            + " database connection.")
            .under("gunicorn")
            .appliesTo(
                    application -> !WORKER_CLASS.of(application).equals("gevent"),
                    "Not used: gevent has green threads instead.");

    public static final Setting<Long> TIMEOUT = Setting.of(
                    "timeout",
                    Section.PROCESSES,
                    new Number(1, 86400, "s"),
                    30L,
                    "Timeout",
                    "Seconds, 1 to 86400, after which a silent worker is killed and replaced.")
            .under("gunicorn");

    public static final Setting<Long> GRACEFUL_TIMEOUT = Setting.of(
                    "gracefulTimeout",
                    Section.PROCESSES,
                    new Number(1, 3600, "s"),
                    30L,
                    "Graceful timeout",
                    "Seconds, 1 to 3600, that running requests get to finish when the service reloads or stops.")
            .under("gunicorn");

    public static final Setting<Long> MAX_REQUESTS = Setting.of(
                    "maxRequests",
                    Section.PROCESSES,
                    new Number(0, 10_000_000, "requests"),
                    0L,
                    "Requests per worker",
                    "A worker is replaced after that many requests, which contains memory leaks. 0: never.")
            .under("gunicorn");

    public static final Setting<Long> MAX_REQUESTS_JITTER = Setting.of(
                    "maxRequestsJitter",
                    Section.PROCESSES,
                    new Number(0, 10_000_000, "requests"),
                    0L,
                    "Jitter",
                    "Up to that many requests are added at random, so that workers are not all replaced at once.")
            .under("gunicorn")
            .appliesTo(
                    application -> MAX_REQUESTS.of(application) > 0,
                    "Needs “Requests per worker”: without it no worker is replaced.");

    public static final Setting<String> EXTRA_GUNICORN_CONFIG = Setting.of(
                    "extraGunicornConfig",
                    Section.PROCESSES,
                    new Block(),
                    "",
                    "Further gunicorn configuration",
                    "Python that is put behind the generated configuration file; what it assigns wins.")
            .under("gunicorn")
            .withExample("keepalive = 5")
            .refuse(text -> !Patterns.environmentValue(text), _ -> UNSPEAKABLE);

    /// What a worker or timer runs.
    public static final Column COMMAND = new Column("command", "Command", "celery -A shop worker");
    private static final Column ON_CALENDAR = new Column("onCalendar", "When", "daily");

    public static final Setting<Map<String, Map<String, @Nullable Object>>> WORKERS = records(
                    "workers",
                    new Records("worker", COMMAND),
                    "Workers",
                    "Programs that run beside the web server, as wsgi-<name>-worker-<worker>, in the same sandbox and with"
                            + " the same keys. The first word is manage.py, a program of a Python package, or an absolute"
                            + " path.")
            .withExample("celery");

    public static final Setting<Map<String, Map<String, @Nullable Object>>> TIMERS = records(
                    "timers",
                    new Records("timer", new Column("command", "Command", "manage.py clearsessions"), ON_CALENDAR),
                    "Timers",
                    "Commands that run at certain times, as wsgi-<name>-timer-<timer>, in the same sandbox. When: as in"
                            + " systemd.time(7), for example daily, hourly, Mon 03:00 or *:0/10. What was missed while"
                            + " the machine was off is made up for.")
            .withExample("clearsessions")
            .refuse(
                    broken(ON_CALENDAR, String::isEmpty),
                    records -> "Say when the timer “" + firstBroken(records, ON_CALENDAR, String::isEmpty)
                            + "” runs, for example daily or Mon 03:00.")
            .refuse(
                    broken(ON_CALENDAR, text -> !Patterns.calendar(text)),
                    records -> "When the timer “"
                            + firstBroken(records, ON_CALENDAR, text -> !Patterns.calendar(text))
                            + "” runs is no calendar event of systemd: write for example daily, Mon 03:00 or *-*-01 04:00.");

    public static final Setting<String> MEMORY_MAX = Setting.of(
                    "limits.MemoryMax",
                    Section.PROCESSES,
                    new Text(),
                    "75%",
                    "Memory",
                    "The most memory for the service, and for each worker and timer: bytes, an amount with K, M, G or T"
                            + " behind it, a part of the machine’s memory in %, or infinity. Beyond it the kernel kills a"
                            + " process.")
            .under("Limits")
            .refuse(
                    text -> !Patterns.memory(text),
                    text -> "“" + text + "” is no amount of memory: write for example 512M, 2G, 75% or infinity.");

    public static final Setting<String> CPU_QUOTA = Setting.of(
                    "limits.CPUQuota",
                    Section.PROCESSES,
                    new Text(),
                    "",
                    "Processor time",
                    "In % of one processor, so 150% is one and a half. Empty: no limit.")
            .under("Limits")
            .withExample("150%")
            .refuse(
                    text -> !text.isEmpty() && !Patterns.cpuQuota(text),
                    text -> "“" + text + "” is no share of processor time: write a percentage of one processor, as in"
                            + " 150%.");

    public static final Setting<Long> TASKS_MAX = Setting.of(
                    "limits.TasksMax",
                    Section.PROCESSES,
                    new Number(1, 4_194_304, "tasks"),
                    512L,
                    "Tasks",
                    "The most processes and threads together, 1 to 4194304.")
            .under("Limits");

    public static final Setting<Long> LIMIT_NOFILE = Setting.of(
                    "limits.LimitNOFILE",
                    Section.PROCESSES,
                    new Number(1, 1_073_741_816, "files"),
                    4096L,
                    "Open files",
                    "The most files and connections that one process may have open, 1 to 1073741816.")
            .under("Limits");

    public static final Setting<String> USER = Setting.of(
                    "user",
                    Section.DATABASE,
                    new Text(),
                    "",
                    "System user",
                    "The user that the service runs as, and its role in PostgreSQL. Made when it does not exist.")
            .under("PostgreSQL")
            .withFallback(Application::name)
            .refuse(
                    user -> !Patterns.userName(user),
                    user -> "“" + user + "” is no user name: use 1 to " + LONGEST_USER_NAME
                            + " of a–z, 0–9, - and _, beginning with a letter or _.");

    public static final Setting<String> DATABASE = Setting.of(
                    "database",
                    Section.DATABASE,
                    new Text(),
                    "",
                    "Database",
                    "Name of the PostgreSQL database. In the environment as DB_NAME.")
            .under("PostgreSQL")
            .withFallback(Application::name)
            .refuse(
                    database -> !Patterns.databaseName(database),
                    database -> "“" + database + "” is no database name that needs no quoting: use 1 to "
                            + LONGEST_DATABASE_NAME + " of a–z, 0–9, - and _, beginning with a letter or _.");

    public static final Setting<Boolean> DATABASE_CREATE_LOCALLY = Setting.of(
                    "database.createLocally",
                    Section.DATABASE,
                    new Flag(),
                    true,
                    "Make it on this machine",
                    "PostgreSQL is enabled here, with the database and a role of the system user’s name, reached through"
                            + " its unix socket without a password. Off: nothing of PostgreSQL is touched.")
            .under("PostgreSQL");

    private static final Predicate<Application> DATABASE_ELSEWHERE =
            application -> !DATABASE_CREATE_LOCALLY.of(application);

    public static final Setting<String> DATABASE_HOST = Setting.of(
                    "database.host",
                    Section.DATABASE,
                    new Text(),
                    "",
                    "Database host",
                    "Host name or IP address of another server, or absolute path of a folder of sockets. Empty: the usual"
                            + " unix socket of this machine. The sandbox opens for this address alone where it is one."
                            + " Put PGPASSWORD into the keys file.")
            .under("PostgreSQL")
            .withExample("192.0.2.10")
            .appliesTo(DATABASE_ELSEWHERE, "Not used: the database is made on this machine.")
            .refuse(
                    host -> !host.isEmpty() && !Patterns.databaseHost(host),
                    host -> "“" + host + "” is neither a host name, nor an IP address, nor an absolute path; write it"
                            + " without scheme and port, as in db.example.org.");

    public static final Setting<Long> DATABASE_PORT = Setting.of(
                    "database.port",
                    Section.DATABASE,
                    new Number(1, 65535, ""),
                    POSTGRESQL_PORT,
                    "Database port",
                    "Port of the database server, 1 to 65535.")
            .under("PostgreSQL")
            .appliesTo(DATABASE_ELSEWHERE);

    public static final Setting<Boolean> REDIS_ENABLE = Setting.of(
                    "redis.enable",
                    Section.DATABASE,
                    new Flag(),
                    false,
                    "Redis",
                    "A Redis server for this application alone, on a unix socket that only its group may use. In the"
                            + " environment as REDIS_URL. Works in a private network too.")
            .under("Redis");

    public static final Setting<String> MIGRATIONS = Setting.of(
                    "migrations",
                    Section.DATABASE,
                    new Choice(
                            new Option(
                                    "atStart",
                                    "Before the start",
                                    "The unit wsgi-<name>-migrate runs before the service, in the same sandbox."),
                            new Option("manual", "By hand", "You run manage-<name> migrate when you want it.")),
                    "atStart",
                    "Migrations",
                    "When manage.py migrate runs.")
            .under("Migrations")
            .appliesTo(DJANGO);

    public static final Setting<String> KEYS_FROM = Setting.of(
                    "keysFrom",
                    Section.SECRETS,
                    new Choice(
                            new Option(
                                    "file",
                                    "A file on the server",
                                    "You put it there yourself. It is not part of the configuration: a new machine needs"
                                            + " it again, and a rollback does not bring an old one back."),
                            new Option(
                                    "sops",
                                    "sops-nix",
                                    "Encrypted in the configuration of the machine, decrypted below /run/secrets when that"
                                            + " is switched to. The application notices nothing; when the secret changes,"
                                            + " its services restart."),
                            new Option(
                                    "agenix",
                                    "agenix",
                                    "Encrypted for SSH keys in the configuration of the machine, decrypted below"
                                            + " /run/agenix when that is switched to. The application notices nothing;"
                                            + " when the secret changes, you restart it."),
                            new Option(
                                    "credentials",
                                    "systemd credentials",
                                    "No keys file: each secret is a file of its own. It is not in the environment, which"
                                            + " programs hand on and error pages print, but the application must read it"
                                            + " from $CREDENTIALS_DIRECTORY.")),
                    "file",
                    "Kept by",
                    "Who keeps the secrets and brings them to the service.")
            .under("Secrets")
            .emitted(Emission.ELSEWHERE);

    public static final Setting<String> KEYS_SECRET = Setting.of(
                    "keysSecret",
                    Section.SECRETS,
                    new Text(),
                    "",
                    "Name of the secret",
                    "What the keys file is called in sops.secrets or age.secrets of the machine’s configuration. The"
                            + " README of the export says what else must stand there.")
            .under("Secrets")
            .withExample("shop/keys")
            .withFallback(Settings::deducedSecret)
            .emitted(Emission.KEYS_FILES)
            .appliesTo(Settings::isKeptEncrypted)
            .required("Give the name of the secret, for example shop/keys.")
            .refuse(
                    secret -> !Patterns.secretName(secret),
                    secret -> "“" + secret
                            + "” cannot name a secret, which becomes a file: use letters, digits and . _ -,"
                            + " with / between folders, as in shop/keys.");

    public static final Setting<String> KEYS_FILE = Setting.of(
                    "keysFile",
                    Section.SECRETS,
                    new Text(),
                    "",
                    "Keys file",
                    "Absolute path, on the server, of the file with the secrets: systemd reads it as root and hands it"
                            + " to the service alone. Never in the Nix store, never in the source.")
            .under("Secrets")
            .withExample("/etc/keys/shop.env")
            .requiredWhere(
                    application -> Settings.CREDENTIALS.of(application).isEmpty(),
                    "Name the keys file on the server, for example /etc/keys/shop.env; Snowfort writes its template.")
            .emitted(Emission.KEYS_FILES)
            .appliesTo(application -> application.keysSource() instanceof KeysSource.PlainFile)
            .refuse(Settings::inStore, Settings::explainStore)
            .refuse(path -> !path.isEmpty() && !Patterns.absolutePath(path), notAKeysFile("/etc/keys/shop.env"));

    public static final Setting<List<String>> FURTHER_KEYS_FILES = Setting.of(
                    "furtherKeysFiles",
                    Section.SECRETS,
                    new TextList("file"),
                    List.<String>of(),
                    "Further keys files",
                    "Read after the keys file, in this order; a name that stands in several has the last value.")
            .under("Secrets")
            .withExample("/etc/keys/mail.env")
            .emitted(Emission.ELSEWHERE)
            .appliesTo(application -> !application.keysSource().path().isEmpty())
            .refuse(Patterns.any(Settings::inStore), paths -> explainStore(first(paths, Settings::inStore)))
            .refuse(
                    Patterns.any(path -> !Patterns.absolutePath(path)),
                    paths -> notAKeysFile("/etc/keys/mail.env")
                            .apply(first(paths, path -> !Patterns.absolutePath(path))));

    public static final Setting<List<String>> KEYS = Setting.of(
                    "keys",
                    Section.SECRETS,
                    new TextList("name"),
                    List.<String>of(),
                    "Secrets the application needs",
                    "Names of the variables in the keys file. Snowfort knows names only, never values.")
            .under("Secrets")
            .withExample("EMAIL_HOST_PASSWORD")
            .withFallback(Settings::neededKeys)
            .emitted(Emission.ELSEWHERE)
            .appliesTo(Settings::hasKeysFile)
            .refuse(Patterns.any(name -> !Patterns.variable(name)), Settings::noVariable);

    public static final Setting<List<String>> OPTIONAL_KEYS = Setting.of(
                    "optionalKeys",
                    Section.SECRETS,
                    new TextList("name"),
                    List.<String>of(),
                    "Secrets it can do without",
                    "Names that may stand in the keys file. The template has them behind a #.")
            .under("Secrets")
            .withExample("SENTRY_DSN")
            .emitted(Emission.ELSEWHERE)
            .appliesTo(Settings::hasKeysFile)
            .refuse(Patterns.any(name -> !Patterns.variable(name)), Settings::noVariable);

    public static final Setting<Map<String, String>> KEY_COMMENTS = Setting.of(
                    "keyComments",
                    Section.SECRETS,
                    new Variables(),
                    Map.<String, String>of(),
                    "What they are for",
                    "A line for whoever fills in the template: where to get the value, who may know it. Never the value.")
            .under("Secrets")
            .withExample("SENTRY_DSN=From the project’s settings at sentry.io")
            .emitted(Emission.ELSEWHERE)
            .appliesTo(Settings::hasKeysFile);

    public static final Setting<Map<String, String>> CREDENTIALS = Setting.of(
                    "credentials",
                    Section.SECRETS,
                    new Variables(),
                    Map.<String, String>of(),
                    "Credentials",
                    "Files on the server, beside the keys file or in its place: systemd hands each to the service alone,"
                            + " which reads it as $CREDENTIALS_DIRECTORY/NAME. They are not in the environment.")
            .under("Secrets")
            .withExample("SECRET_KEY=/etc/keys/shop/secret-key")
            .requiredWhere(
                    application -> application.keysSource() instanceof KeysSource.Credentials,
                    "Without a keys file there is no secret yet: add a credential, for example"
                            + " SECRET_KEY=/etc/keys/shop/secret-key.")
            .refuse(
                    files -> files.values().stream().anyMatch(Settings::inStore),
                    files -> explainStore(first(List.copyOf(files.values()), Settings::inStore)))
            .refuse(
                    files -> !files.values().stream().allMatch(Patterns::absolutePath),
                    files -> notAKeysFile("/etc/keys/shop/secret-key")
                            .apply(first(List.copyOf(files.values()), path -> !Patterns.absolutePath(path))));

    public static final Setting<Map<String, String>> ENVIRONMENT = Setting.of(
                    "environment",
                    Section.SECRETS,
                    new Variables(),
                    Map.<String, String>of(),
                    "Environment",
                    "Further variables for the application that are no secret: they are readable in the Nix store.")
            .under("Readable by everybody on the server")
            .withExample("LANG=C.UTF-8");

    private static final List<Setting<?>> ALL = List.of(
            NAME,
            FRAMEWORK,
            DJANGO_SETTINGS,
            DJANGO_MANAGE,
            MODULE,
            ROOT,
            ROOT_DIRECTORY,
            PYTHON_PACKAGES,
            STATIC_FILES,
            HOST_NAME,
            ALLOWED_HOSTS,
            UNIX_SOCKET,
            PORT,
            PRIVATE_NETWORK,
            SEALED,
            SETUP_NGINX,
            MAX_BODY_SIZE,
            NGINX_EXTRA_CONFIG,
            FORCE_SSL,
            ENABLE_ACME,
            SSL_CERTIFICATE,
            SSL_CERTIFICATE_KEY,
            HSTS_MAX_AGE,
            MEDIA_ROOT,
            PRIVATE_MEDIA,
            PROCESSES,
            WORKER_CLASS,
            THREADS,
            TIMEOUT,
            GRACEFUL_TIMEOUT,
            MAX_REQUESTS,
            MAX_REQUESTS_JITTER,
            EXTRA_GUNICORN_CONFIG,
            WORKERS,
            TIMERS,
            MEMORY_MAX,
            CPU_QUOTA,
            TASKS_MAX,
            LIMIT_NOFILE,
            USER,
            DATABASE,
            DATABASE_CREATE_LOCALLY,
            DATABASE_HOST,
            DATABASE_PORT,
            REDIS_ENABLE,
            MIGRATIONS,
            KEYS_FROM,
            KEYS_SECRET,
            KEYS_FILE,
            FURTHER_KEYS_FILES,
            KEYS,
            OPTIONAL_KEYS,
            KEY_COMMENTS,
            CREDENTIALS,
            ENVIRONMENT);

    private static final Map<String, Setting<?>> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Setting::key, Function.identity()));

    private Settings() {}

    public static List<Setting<?>> all() {
        return ALL;
    }

    public static List<Setting<?>> in(Section section) {
        return ALL.stream().filter(setting -> setting.section() == section).toList();
    }

    /// Those that have a field in the deployment file.
    public static List<Setting<?>> stored() {
        return ALL.stream().filter(Setting::stored).toList();
    }

    public static Optional<Setting<?>> named(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /// Whether an authority may certify a host name: neither this machine's name for itself nor an address.
    public static boolean certifiable(String host) {
        return Patterns.certifiable(host);
    }

    /// Whether it is a name that the whole world may ask for, and that an authority certifies.
    public static boolean publicName(String host) {
        return Patterns.publicName(host);
    }

    /// Whether a user belongs to the system.
    public static boolean reservedUser(String user) {
        return Patterns.reserved(user);
    }

    /// Whether a database belongs to PostgreSQL itself.
    public static boolean reservedDatabase(String database) {
        return Patterns.reservedDatabase(database);
    }

    /// Whether a text can be the name of a variable or credential.
    public static boolean variableName(String text) {
        return Patterns.variable(text);
    }

    /// Whether systemd hands a value to a service as it is.
    public static boolean variableValue(String text) {
        return Patterns.environmentValue(text);
    }

    /// Whether a text can be a part of the name of a unit.
    public static boolean unitPart(String text) {
        return Patterns.unitPart(text);
    }

    /// Whether a command is plain words, which no shell has to read.
    public static boolean plainCommand(String text) {
        return Patterns.command(text);
    }

    private static Application withFramework(Application application, String framework) {
        if (framework.equals("wsgi")) {
            return DJANGO_SETTINGS.reset(application);
        }
        return DJANGO.test(application) ? application : DJANGO_SETTINGS.set(application, "");
    }

    private static boolean notASource(String root) {
        return root.startsWith("./")
                ? !Patterns.relativePath(root.substring(2).replaceAll("/$", "")) || Patterns.exported(root.substring(2))
                : !Patterns.flakeReference(root) || root.startsWith("path:") && !root.startsWith("path:/");
    }

    private static String explainSource(String root) {
        if (root.startsWith("./") && Patterns.exported(root.substring(2))) {
            return "“" + root + "” is made by the export itself; put the source into a folder of another name.";
        }
        if (root.startsWith("./")) {
            return "“" + root
                    + "” is no folder beside flake.nix that Nix can name: use letters, digits and . _ + -, as in"
                    + " ./shop.";
        }
        if (root.startsWith("/")) {
            return "“" + root + "” is a path of this machine; write path:" + root
                    + " to make it an input of the flake, or ./folder for one beside flake.nix.";
        }
        return "“" + root
                + "” is no flake reference: write git+https://…, github:owner/name or path:/…, or ./folder for a"
                + " folder beside flake.nix.";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String notInsideSource(String path) {
        return "“" + path
                + "” is no path inside the source: make it relative, with letters, digits and . _ + -, no folder"
                + " beginning with a dot.";
    }

    private static boolean inStore(String path) {
        return path.startsWith("/nix/store");
    }

    private static String explainStore(String file) {
        return Rules.named("keysFileInStore").say(Map.of("file", file));
    }

    /// @param example of a path that would do
    private static Function<String, String> notAKeysFile(String example) {
        return path -> path.startsWith("/")
                ? notAbsolute(example).apply(path)
                : Rules.named("keysFileRelative").say(Map.of("file", quoted(path), "example", example));
    }

    /// @param example of a path that would do
    private static Function<String, String> notAbsolute(String example) {
        return path -> path.startsWith("/")
                ? "“" + path + "” is no plain path: use letters, digits and . _ @ + -, without . and .. as folders."
                : "“" + path + "” is not absolute; begin with /, as in " + example + ".";
    }

    private static List<String> neededKeys(Application application) {
        var host = DATABASE_HOST.of(application);
        var needed = new ArrayList<String>();
        if (DJANGO.test(application)) {
            needed.add("SECRET_KEY");
        }
        if (DATABASE_HOST.applies(application) && !host.isEmpty() && !host.startsWith("/")) {
            needed.add("PGPASSWORD");
        }
        needed.removeAll(CREDENTIALS.of(application).keySet());
        return List.copyOf(needed);
    }

    private static boolean isKeptEncrypted(Application application) {
        return switch (application.keysSource()) {
            case KeysSource.Sops _, KeysSource.Agenix _ -> true;
            case KeysSource.PlainFile _, KeysSource.Credentials _ -> false;
        };
    }

    private static String deducedSecret(Application application) {
        return switch (KEYS_SECRET.reset(application).keysSource()) {
            case KeysSource.Sops(String secret) -> secret;
            case KeysSource.Agenix(String secret) -> secret;
            case KeysSource.PlainFile _, KeysSource.Credentials _ -> "";
        };
    }

    private static String noVariable(List<String> names) {
        return "“" + first(names, name -> !Patterns.variable(name))
                + "” is no name of a variable: use letters, digits and _, not beginning with a digit.";
    }

    /// Whether the application has a keys file, or needs one.
    public static boolean hasKeysFile(Application application) {
        return switch (application.keysSource()) {
            case KeysSource.PlainFile(String path) ->
                !path.isEmpty() || CREDENTIALS.of(application).isEmpty();
            case KeysSource.Sops _, KeysSource.Agenix _ -> true;
            case KeysSource.Credentials _ -> false;
        };
    }

    private static Setting<Map<String, Map<String, @Nullable Object>>> records(
            String key, Records kind, String label, String help) {
        return Setting.of(key, Section.PROCESSES, kind, Map.<String, Map<String, @Nullable Object>>of(), label, help)
                .under("Beside the web server");
    }

    private static Predicate<Map<String, Map<String, @Nullable Object>>> broken(
            Column column, Predicate<String> refused) {
        return records -> records.values().stream().anyMatch(record -> refused.test(column.of(record)));
    }

    private static String firstBroken(
            Map<String, Map<String, @Nullable Object>> records, Column column, Predicate<String> refused) {
        return first(List.copyOf(records.keySet()), name -> refused.test(column.of(records.get(name))));
    }

    private static String first(List<String> all, Predicate<String> broken) {
        return all.stream().filter(broken).findFirst().orElseThrow();
    }
}
