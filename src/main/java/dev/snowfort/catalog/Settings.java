package dev.snowfort.catalog;

import static dev.snowfort.catalog.Patterns.LONGEST_APPLICATION_NAME;
import static dev.snowfort.catalog.Patterns.LONGEST_DATABASE_NAME;
import static dev.snowfort.catalog.Patterns.LONGEST_USER_NAME;

import dev.snowfort.catalog.Kind.Choice;
import dev.snowfort.catalog.Kind.Flag;
import dev.snowfort.catalog.Kind.Number;
import dev.snowfort.catalog.Kind.Option;
import dev.snowfort.catalog.Kind.Text;
import dev.snowfort.catalog.Kind.TextList;
import dev.snowfort.catalog.Kind.Variables;
import dev.snowfort.catalog.Setting.Emission;
import dev.snowfort.model.Application;
import dev.snowfort.model.Framework;
import dev.snowfort.model.Listen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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

    public static final Setting<String> NAME = Setting.of(
                    "name",
                    Section.GENERAL,
                    new Text(),
                    "",
                    "Name",
                    "Names the unit wsgi-<name>, the command manage-<name>, and, unless you say otherwise, the system"
                            + " user and the database.")
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
            .appliesTo(DJANGO)
            .refuse(path -> !Patterns.relativePath(path), Settings::notInsideSource);

    public static final Setting<String> MODULE = Setting.of(
                    "module",
                    Section.GENERAL,
                    new Text(),
                    "",
                    "WSGI module",
                    "What gunicorn loads: package.wsgi, or package.wsgi:application when the callable has another"
                            + " name. For Django it follows from the settings module.")
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
                    + " family at all. Only nginx can connect; without nginx here, the members of the group wsgi-<name>.");

    public static final Setting<Long> PORT = Setting.of(
                    "port",
                    Section.SERVING,
                    new Number(1024, 65535, ""),
                    Application.DEFAULT_PORT,
                    "Port",
                    "TCP port on the loopback address, 1024 to 65535. Each application needs its own.")
            .appliesTo(PORT_LISTENER)
            .refuse(port -> port < 1 || port > 65535, port -> "There is no port " + port + ": use 1024 to 65535.")
            .refuse(
                    port -> port >= 1 && port < 1024,
                    port -> "Port " + port + " is privileged and the service has no capability to open it; use 1024 or"
                            + " above, or a unix socket behind nginx.")
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
            .appliesTo(PORT_LISTENER.negate());

    public static final Setting<Boolean> SETUP_NGINX = Setting.of(
            "setupNginx",
            Section.SERVING,
            new Flag(),
            false,
            "Set up nginx",
            "Makes a virtual host that serves static files itself and passes the rest on. Without it nothing of nginx"
                    + " is touched.");

    public static final Setting<Boolean> FORCE_SSL = Setting.of(
                    "forceSSL",
                    Section.SERVING,
                    new Flag(),
                    false,
                    "HTTPS only",
                    "Plain HTTP is redirected to HTTPS. Needs a certificate: from ACME, or your own in"
                            + " services.nginx.virtualHosts.")
            .appliesTo(SETUP_NGINX::of);

    public static final Setting<Boolean> ENABLE_ACME = Setting.of(
                    "enableACME",
                    Section.SERVING,
                    new Flag(),
                    false,
                    "Certificate from ACME",
                    "Let’s Encrypt by default. The machine must also set security.acme.acceptTerms and"
                            + " security.acme.defaults.email.")
            .appliesTo(SETUP_NGINX::of);

    public static final Setting<Long> PROCESSES = Setting.of(
            "processes",
            Section.SERVING,
            new Number(1, 1024, "workers"),
            5L,
            "Processes",
            "gunicorn workers, 1 to 1024. Two for each core and one more is the usual start.");

    public static final Setting<Long> THREADS = Setting.of(
            "threads",
            Section.SERVING,
            new Number(1, 1024, "threads"),
            5L,
            "Threads",
            "Threads in each worker, 1 to 1024. Processes × threads requests are served at once, and each may hold a"
                    + " database connection.");

    public static final Setting<Long> TIMEOUT = Setting.of(
            "timeout",
            Section.SERVING,
            new Number(1, 86400, "s"),
            30L,
            "Timeout",
            "Seconds, 1 to 86400, after which a silent worker is killed and replaced.");

    public static final Setting<Long> GRACEFUL_TIMEOUT = Setting.of(
            "gracefulTimeout",
            Section.SERVING,
            new Number(1, 3600, "s"),
            30L,
            "Graceful timeout",
            "Seconds, 1 to 3600, that running requests get to finish when the service reloads or stops.");

    public static final Setting<Long> MAX_REQUESTS = Setting.of(
            "maxRequests",
            Section.SERVING,
            new Number(0, 10_000_000, "requests"),
            0L,
            "Requests per worker",
            "A worker is replaced after that many requests, which contains memory leaks. 0: never.");

    public static final Setting<Long> MAX_REQUESTS_JITTER = Setting.of(
                    "maxRequestsJitter",
                    Section.SERVING,
                    new Number(0, 10_000_000, "requests"),
                    0L,
                    "Jitter",
                    "Up to that many requests are added at random, so that workers are not all replaced at once.")
            .appliesTo(application -> MAX_REQUESTS.of(application) > 0);

    public static final Setting<String> USER = Setting.of(
                    "user",
                    Section.DATABASE,
                    new Text(),
                    "",
                    "System user",
                    "The user that the service runs as, and its role in PostgreSQL. Made when it does not exist.")
            .withFallback(Application::name)
            .refuse(
                    user -> !Patterns.userName(user),
                    user -> "“" + user + "” is no user name: use 1 to " + LONGEST_USER_NAME
                            + " of a–z, 0–9, - and _, beginning with a letter or _.")
            .refuse(
                    Patterns::reserved,
                    user -> "“" + user + "” is a user of the system; choose another, so that the service shares no"
                            + " rights with it.");

    public static final Setting<String> DATABASE = Setting.of(
                    "database",
                    Section.DATABASE,
                    new Text(),
                    "",
                    "Database",
                    "PostgreSQL database on this machine, reached through its unix socket without a password."
                            + " In the environment as DB_NAME.")
            .withFallback(Application::name)
            .refuse(
                    database -> !Patterns.databaseName(database),
                    database -> "“" + database + "” is no database name that needs no quoting: use 1 to "
                            + LONGEST_DATABASE_NAME + " of a–z, 0–9, - and _, beginning with a letter or _.")
            .refuse(
                    Patterns::reservedDatabase,
                    database -> "The database “" + database + "” belongs to PostgreSQL itself; choose another name.");

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
            .appliesTo(DJANGO);

    public static final Setting<String> KEYS_FILE = Setting.of(
                    "keysFile",
                    Section.SECRETS,
                    new Text(),
                    "",
                    "Keys file",
                    "Absolute path, on the server, of the file with the secrets: systemd reads it as root and hands it"
                            + " to the service alone. Never in the Nix store, never in the source.")
            .withExample("/etc/keys/shop.env")
            .required("Name the keys file on the server, for example /etc/keys/shop.env; Snowfort writes its template.")
            .refuse(
                    path -> path.startsWith("/nix/store"),
                    _ -> "The Nix store is readable by every user of the"
                            + " machine; keep the keys file elsewhere, for example in /etc/keys.")
            .refuse(
                    path -> !path.startsWith("/"),
                    path -> "“" + path + "” is not absolute; begin with /, as in /etc/keys/shop.env.")
            .refuse(
                    path -> path.startsWith("/") && !Patterns.absolutePath(path),
                    path -> "“" + path + "” is no plain path: use letters, digits and . _ @ + -, without . and .. as"
                            + " folders.");

    public static final Setting<List<String>> KEYS = Setting.of(
                    "keys",
                    Section.SECRETS,
                    new TextList("name"),
                    List.<String>of(),
                    "Secrets the application needs",
                    "Names of the variables in the keys file. Snowfort knows names only, never values.")
            .withExample("EMAIL_HOST_PASSWORD")
            .withFallback(application -> DJANGO.test(application) ? List.of("SECRET_KEY") : List.of())
            .emitted(Emission.ELSEWHERE)
            .refuse(
                    Patterns.any(name -> !Patterns.variable(name)),
                    names -> "“" + first(names, name -> !Patterns.variable(name))
                            + "” is no name of a variable: use letters, digits and _, not beginning with a digit.");

    public static final Setting<Map<String, String>> ENVIRONMENT = Setting.of(
                    "environment",
                    Section.SECRETS,
                    new Variables(),
                    Map.<String, String>of(),
                    "Environment",
                    "Further variables for the application that are no secret: they are readable in the Nix store.")
            .withExample("LANG=C.UTF-8")
            .refuse(
                    variables -> variables.keySet().stream().anyMatch(name -> !Patterns.variable(name)),
                    variables -> "“" + first(List.copyOf(variables.keySet()), name -> !Patterns.variable(name))
                            + "” is no name of a variable: use letters, digits and _, not beginning with a digit.")
            .refuse(
                    variables -> variables.containsKey("PATH"),
                    _ -> "PATH is made by NixOS; add packages to systemd.services.wsgi-<name>.path instead.")
            .refuse(
                    variables -> !variables.values().stream().allMatch(Patterns::environmentValue),
                    variables -> "The value of " + nameOfUnspeakable(variables)
                            + " holds a control character, and systemd would drop the variable; delete it.");

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
            SETUP_NGINX,
            FORCE_SSL,
            ENABLE_ACME,
            PROCESSES,
            THREADS,
            TIMEOUT,
            GRACEFUL_TIMEOUT,
            MAX_REQUESTS,
            MAX_REQUESTS_JITTER,
            USER,
            DATABASE,
            MIGRATIONS,
            KEYS_FILE,
            KEYS,
            ENVIRONMENT);

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
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    /// Whether an authority may certify a host name: neither this machine's name for itself nor an address.
    public static boolean certifiable(String host) {
        return Patterns.certifiable(host);
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

    private static String notInsideSource(String path) {
        return "“" + path
                + "” is no path inside the source: make it relative, with letters, digits and . _ + -, no folder"
                + " beginning with a dot.";
    }

    private static String nameOfUnspeakable(Map<String, String> variables) {
        return variables.entrySet().stream()
                .filter(variable -> !Patterns.environmentValue(variable.getValue()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static String first(List<String> all, Predicate<String> broken) {
        return all.stream().filter(broken).findFirst().orElseThrow();
    }
}
