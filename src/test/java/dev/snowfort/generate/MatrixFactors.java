package dev.snowfort.generate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// What is combined with what in [ModuleMatrixTest]: for each factor some values, each with the fields that it sets in
/// the deployment file. In their texts `{n}` is the number of the application and `{secrets}` a folder.
///
/// Longer than other files because it is a table.
final class MatrixFactors {
    /// What only the machine's own configuration can say: the body of a module about the application `app{n}`.
    static final String MACHINE = "machine";
    /// The release of NixOS, which the deployment names and the evaluation plays.
    static final String RELEASE = "nixos";

    /// The files with secrets, inside `{secrets}`.
    static final List<String> SECRETS = List.of(
            "app{n}.env",
            "app{n}-more.env",
            "further/app{n}.env",
            "app{n}.key",
            "further/app{n}.key",
            "app{n}-tls.pem");

    private static final IntFunction<Object> PORT = number -> 9000 + number;
    private static final Map<String, Map<String, Map<String, Object>>> FACTORS = new LinkedHashMap<>();
    private static final Set<Set<String>> CONTRADICTIONS = new LinkedHashSet<>();

    static {
        factor("kind")
                .value("django", "django.settings", "app{n}.settings")
                .value("django below", "django.settings", "app{n}.settings", "django.manage", "src/manage.py")
                .value("django callable", "django.settings", "app{n}.settings.live", "module", "app{n}.wsgi:serve")
                .value("wsgi", "module", "app{n}.wsgi");
        factor("source")
                .value("folder", "root", "./app{n}")
                .value("input", "root", "git+https://git.example.org/app{n}")
                .value("folder of input", "root", "github:example/app{n}", "rootDirectory", "backend");
        factor("static files").value("deduced").value("static folder", "staticFiles", "collected");
        factor("packages")
                .value("gunicorn alone")
                .value("packages", "pythonPackages", List.of("django", "psycopg", "numba", "onnxruntime"));

        factor("hosts")
                .value("localhost")
                .value("one host", "hostName", "app{n}.example.org")
                .value(
                        "aliases",
                        "hostName",
                        "app{n}.example.org",
                        "allowedHosts",
                        List.of("app{n}.example.org", "www.app{n}.example.org"))
                .value("domain", "hostName", "www.app{n}.example.org", "allowedHosts", List.of(".app{n}.example.org"))
                .value("any host", "hostName", "app{n}.example.org", "allowedHosts", List.of("*"));
        factor("listen")
                .value("default port")
                .value("port", "port", PORT)
                .value("unix socket", "unixSocket", true)
                .value("private network", "unixSocket", true, "privateNetwork", true)
                .value("sealed", "unixSocket", true, "privateNetwork", true, "sealed", true);
        factor("web")
                .value("no nginx")
                .value("nginx", "setupNginx", true)
                .value("acme", "setupNginx", true, "enableACME", true)
                .value("acme alone", "setupNginx", true, "enableACME", true, "forceSSL", true)
                .value(
                        "certificate",
                        "setupNginx",
                        true,
                        "sslCertificate",
                        "/etc/certificates/app{n}.pem",
                        "sslCertificateKey",
                        "{secrets}/app{n}-tls.pem")
                .value(
                        "certificate alone",
                        "setupNginx",
                        true,
                        "sslCertificate",
                        "/etc/certificates/app{n}.pem",
                        "sslCertificateKey",
                        "{secrets}/app{n}-tls.pem",
                        "forceSSL",
                        true);
        factor("hsts").value("no hsts").value("hsts", "hstsMaxAge", 31_536_000);
        factor("body")
                .value("default body")
                .value("body of 20m", "maxBodySize", "20m")
                .value("any body", "maxBodySize", "0");
        factor("virtual host")
                .value("plain virtual host")
                .value(
                        "extra configuration",
                        "nginx.extraConfig",
                        "add_header X-Frame-Options DENY always;\nclient_body_timeout 120s;");
        factor("media")
                .value("no media")
                .value("media", "mediaRoot", "/var/lib/wsgi-media/app{n}")
                .value(
                        "private media",
                        "mediaRoot",
                        "/srv/uploads/app{n}",
                        "privateMedia",
                        List.of("invoices", "staff/only"));

        factor("processes")
                .value("default processes")
                .value("one process", "processes", 1)
                .value("nine processes", "processes", 9);
        factor("worker class")
                .value("default class")
                .value("gthread", "workerClass", "gthread", "threads", 2)
                .value("sync", "workerClass", "sync", "threads", 1)
                .value("gevent", "workerClass", "gevent");
        factor("timeouts")
                .value("default timeouts")
                .value("short timeouts", "timeout", 5, "gracefulTimeout", 1)
                .value("long timeouts", "timeout", 120, "gracefulTimeout", 90);
        factor("recycling")
                .value("no recycling")
                .value("recycling", "maxRequests", 1200)
                .value("recycling at random", "maxRequests", 1200, "maxRequestsJitter", 100);
        factor("gunicorn")
                .value("generated configuration")
                .value(
                        "further configuration",
                        "extraGunicornConfig",
                        "import os\n\nforwarded_allow_ips = '''${x} \"*\"'''\n\n\ndef post_fork(server, worker):\n"
                                + "    server.log.info(\"%s\" % worker.pid)\n");
        factor("user").value("default user").value("own user", "user", "service-{n}");
        factor("database")
                .value("default database")
                .value("named database", "database", "data_{n}")
                .value("unmanaged database", "database.createLocally", false)
                .value(
                        "socket folder",
                        "database.createLocally",
                        false,
                        "database.host",
                        "/run/pgbouncer",
                        "database.port",
                        6432)
                .value("database host", "database.createLocally", false, "database.host", "db.example.org")
                .value("database IPv4", "database.createLocally", false, "database.host", "192.0.2.7")
                .value(
                        "database IPv6",
                        "database",
                        "data_{n}",
                        "database.createLocally",
                        false,
                        "database.host",
                        "2001:db8::7",
                        "database.port",
                        6432);
        factor("migrations").value("default migrations").value("manual migrations", "migrations", "manual");
        factor("redis").value("no redis").value("redis", "redis.enable", true);
        factor("workers")
                .value("no workers")
                .value("worker", "workers", Map.of("celery", Map.of("command", "celery -A app{n} worker")))
                .value(
                        "workers",
                        "workers",
                        Map.of(
                                "mail",
                                Map.of("command", "python -m app{n}.mail --limit 10%"),
                                "tick",
                                Map.of("command", "/run/current-system/sw/bin/true")));
        factor("timers")
                .value("no timers")
                .value(
                        "timer",
                        "timers",
                        Map.of(
                                "clean",
                                Map.of("command", "python -m app{n}.clean", "onCalendar", "Mon *-*-* 04:00:00")));
        factor("keys")
                .value("keys file", "keysFile", "{secrets}/app{n}.env")
                .value("keys", "keysFile", "{secrets}/app{n}.env", "keys", List.of("SECRET_KEY", "SENTRY_DSN"))
                .value(
                        "keys files",
                        "keysFile",
                        "{secrets}/app{n}.env",
                        "furtherKeysFiles",
                        List.of("{secrets}/app{n}-more.env", "{secrets}/further/app{n}.env"))
                .value("credentials", "credentials", Map.of("SECRET_KEY", "{secrets}/app{n}.key"))
                .value(
                        "keys file and credentials",
                        "keysFile",
                        "{secrets}/app{n}.env",
                        "credentials",
                        Map.of("SECRET_KEY", "{secrets}/app{n}.key", "api_token", "{secrets}/further/app{n}.key"))
                .value(
                        "credentials alone",
                        "keysFrom",
                        "credentials",
                        "keysFile",
                        "{secrets}/left-over/app{n}.env",
                        "credentials",
                        Map.of("SECRET_KEY", "{secrets}/app{n}.key"))
                .value(
                        "sops-nix",
                        "keysFrom",
                        "sops",
                        "keys",
                        List.of("SECRET_KEY", "SENTRY_DSN"),
                        MACHINE,
                        "sops.secrets.\"app{n}/keys\".sopsFile = ./secrets.yaml;")
                .value(
                        "named secret of sops-nix",
                        "keysFrom",
                        "sops",
                        "keysSecret",
                        "sites/app{n}",
                        "furtherKeysFiles",
                        List.of("{secrets}/app{n}-more.env"),
                        "credentials",
                        Map.of("api_token", "{secrets}/further/app{n}.key"),
                        MACHINE,
                        "sops.secrets.\"sites/app{n}\".sopsFile = ./secrets.yaml;")
                .value(
                        "agenix",
                        "keysFrom",
                        "agenix",
                        "keysFile",
                        "{secrets}/left-over/app{n}.env",
                        MACHINE,
                        "age.secrets.app{n}.file = ./app{n}.age;")
                .value(
                        "moved secret of agenix",
                        "keysFrom",
                        "agenix",
                        "keysSecret",
                        "site-{n}",
                        "furtherKeysFiles",
                        List.of("{secrets}/app{n}-more.env"),
                        MACHINE,
                        "age.secrets.site-{n} = { file = ./site-{n}.age; path = \"{secrets}/app{n}.env\"; };");
        factor("template of keys")
                .value("keys without words")
                .value(
                        "keys with words",
                        "optionalKeys",
                        List.of("EMAIL_HOST_PASSWORD"),
                        "keyComments",
                        Map.of("EMAIL_HOST_PASSWORD", "Of ${mail} \"orders\" ''; ask the shop’s owner."));
        factor("environment")
                .value("no environment")
                .value("environment", "environment", Map.of("GREETING", "it's \"${HOME}\"\n\\100% ''ok''"))
                .value(
                        "servers",
                        "environment",
                        Map.of(
                                "BASE_URL",
                                "https://app{n}.example.org/",
                                "CACHE_URL",
                                "rediss://me:p@ss@[2001:db8::9]:6379/1",
                                "CELERY_BROKER_URL",
                                "sentinel://a.example.org:1;sentinel://b.example.org:2",
                                "DATABASE_URL",
                                "postgres://%2Frun%2Fpostgresql/app{n}",
                                "EMAIL_HOST",
                                "mail.example.org",
                                "MEMCACHED_SERVERS",
                                "localhost:11211, 198.51.100.3:11211",
                                "REDIS_HOST",
                                "/run/redis.sock"));

        factor("memory")
                .value("default memory")
                .value("memory", "limits.MemoryMax", "512M")
                .value("memory without limit", "limits.MemoryMax", "infinity");
        factor("tasks").value("default tasks").value("tasks", "limits.TasksMax", 64);
        factor("cpu").value("any cpu").value("cpu", "limits.CPUQuota", "150%");
        factor("files").value("default files").value("files", "limits.LimitNOFILE", 65_536);
        factor("sandbox")
                .value("default sandbox")
                .value("tighter sandbox", "sandbox", Map.of("UMask", decided("0077", "Nobody reads along.")))
                .value(
                        "looser sandbox",
                        "sandbox",
                        Map.of(
                                "MemoryDenyWriteExecute",
                                decided(false, "numba compiles at run time."),
                                "ReadWritePaths",
                                decided(List.of("-/srv/exchange"), "")));
        factor(MACHINE)
                .value("plain machine")
                .value("port of PostgreSQL", MACHINE, "services.postgresql.settings.port = 5433;")
                .value(
                        "root at run time",
                        MACHINE,
                        "wsgi.applications.app{n}.root = lib.mkForce \"/srv/app{n}/current\";")
                .value("own unit", MACHINE, """
                        systemd.services.wsgi-app{n}.serviceConfig = {
                          BindReadOnlyPaths = [ "-/etc/ssl" ];
                          LimitNOFILE = 1024;
                          ReadWritePaths = [ "-/srv/scratch" ];
                          SupplementaryGroups = [ "users" ];
                        };
                        users.groups.users = { };
                        """);
        factor("processes of others").value("seen processes").value("hidden processes", "hideProcesses", true);
        factor(RELEASE).value("25.11", RELEASE, "25.11").value("25.05", RELEASE, "25.05");

        contradict("static folder", "root at run time");
        contradict("manual migrations", "wsgi");
        contradict("hsts", "no nginx", "nginx");
        contradict("body of 20m", "no nginx");
        contradict("any body", "no nginx");
        contradict("extra configuration", "no nginx");
        contradict("localhost", "acme", "acme alone", "database host");
        contradict("domain", "acme", "acme alone");
        contradict("private network", "database host", "database IPv4", "database IPv6");
        contradict("sealed", "database host", "database IPv4", "database IPv6");
    }

    private MatrixFactors() {}

    static Combinations combinations() {
        var names = new LinkedHashMap<String, List<String>>();
        FACTORS.forEach((factor, values) -> names.put(factor, List.copyOf(values.keySet())));
        return new Combinations(names, CONTRADICTIONS);
    }

    /// The fields of one application, and those of the deployment that it asks for. What several values say of the
    /// machine is joined.
    static Map<String, Object> fields(Map<String, String> row, int number, String secrets) {
        var fields = new TreeMap<String, Object>();
        row.forEach((factor, value) -> FACTORS.get(factor)
                .get(value)
                .forEach((key, content) -> fields.merge(key, filled(content, number, secrets), MatrixFactors::joined)));
        return fields;
    }

    /// The values of a row that are not their factor's first one.
    static List<String> choices(Map<String, String> row) {
        return row.entrySet().stream()
                .filter(entry ->
                        !FACTORS.get(entry.getKey()).keySet().iterator().next().equals(entry.getValue()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Whether nothing in the row is taken on a machine with another application.
    static boolean isCompanion(Map<String, String> row) {
        return !row.get("hosts").equals("localhost") && !row.get("listen").equals("default port");
    }

    /// Every field that some value sets.
    static Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        FACTORS.values().forEach(values -> values.values().forEach(fields -> keys.addAll(fields.keySet())));
        return keys;
    }

    private static Object joined(Object some, Object more) {
        return some + "\n" + more;
    }

    private static Object filled(Object content, int number, String secrets) {
        return switch (content) {
            case String text -> text.replace("{n}", "%03d".formatted(number)).replace("{secrets}", secrets);
            case IntFunction<?> of -> of.apply(number);
            case List<?> list ->
                list.stream().map(item -> filled(item, number, secrets)).toList();
            case Map<?, ?> map -> {
                var filled = new TreeMap<String, Object>();
                map.forEach((key, value) -> filled.put((String) key, filled(value, number, secrets)));
                yield filled;
            }
            default -> content;
        };
    }

    private static Map<String, Object> decided(Object value, String reason) {
        return Map.of("value", value, "reason", reason);
    }

    private static void contradict(String value, String... others) {
        Stream.of(others).forEach(other -> CONTRADICTIONS.add(Set.of(value, other)));
    }

    private static Factor factor(String name) {
        var values = new LinkedHashMap<String, Map<String, Object>>();
        FACTORS.put(name, values);
        return new Factor(values);
    }

    private record Factor(Map<String, Map<String, Object>> values) {
        Factor value(String name, Object... keysAndContents) {
            var fields = new TreeMap<String, Object>();
            for (var i = 0; i < keysAndContents.length; i += 2) {
                fields.put((String) keysAndContents[i], keysAndContents[i + 1]);
            }
            values.put(name, fields);
            return this;
        }
    }
}
