package dev.snowfort.catalog;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What names and paths look like, in the words of those who read them: NixOS, systemd, PostgreSQL, Python, DNS.
final class Patterns {
    static final int LONGEST_APPLICATION_NAME = 24;
    static final int LONGEST_USER_NAME = 31;
    private static final int LONGEST_UNIT_PART = 64;
    static final int LONGEST_DATABASE_NAME = 63;
    private static final int LONGEST_HOST_NAME = 253;
    private static final int LONGEST = 4096;

    private static final Pattern APPLICATION = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern USER = Pattern.compile("[a-z_][a-z0-9_-]*");
    private static final Pattern PYTHON_MODULE = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");
    private static final Pattern PYTHON_PACKAGE = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern HOST =
            Pattern.compile("(?i)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern ABSOLUTE = Pattern.compile("(/[A-Za-z0-9._@+-]+)+");
    private static final Pattern RELATIVE =
            Pattern.compile("[A-Za-z0-9_+-][A-Za-z0-9._+-]*(/[A-Za-z0-9_+-][A-Za-z0-9._+-]*)*");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");
    private static final Pattern FLAKE_REFERENCE = Pattern.compile("("
            + "((git|tarball|file)\\+)?(https|http)://|git\\+(ssh|file)://|(tarball|file)\\+file://|git://|path:/"
            + "|(github|gitlab|sourcehut):[A-Za-z0-9._~%-]+/"
            + ")[!$-;=?-Z_a-z~\\[\\]]+");

    /// A user with a password, or over HTTP a user alone: that is how tokens are written.
    private static final Pattern PASSWORD = Pattern.compile("([a-z+]+://[^/@]*:[^/@]+|([a-z]+\\+)?https?://[^/@]+)@.*");

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:]*[0-9.]*");
    private static final Pattern FOLDER = Pattern.compile("(/[A-Za-z0-9_+@-][A-Za-z0-9._+@-]*)+");
    private static final Pattern MEMORY = Pattern.compile("[1-9][0-9]{0,17}(%|[KMGT])?|infinity");
    private static final Pattern CPU_QUOTA = Pattern.compile("[1-9][0-9]{0,8}%");
    private static final Pattern BODY_SIZE = Pattern.compile("[0-9]{1,15}[kKmMgG]?");
    private static final Pattern COMMAND = Pattern.compile("[^\\s\\p{Cntrl}\"'\\\\]+( +[^\\s\\p{Cntrl}\"'\\\\]+)*");
    private static final Pattern CALENDAR = Pattern.compile("[A-Za-z0-9*:,./~+_-]+( [A-Za-z0-9*:,./~+_-]+)*");

    /// Users and groups that NixOS or systemd makes for itself.
    private static final Set<String> RESERVED = Set.of(
            "acme",
            "adm",
            "audio",
            "caddy",
            "daemon",
            "dialout",
            "disk",
            "docker",
            "input",
            "keys",
            "kmem",
            "kvm",
            "libvirtd",
            "lp",
            "messagebus",
            "networkmanager",
            "nginx",
            "nobody",
            "nogroup",
            "nscd",
            "polkituser",
            "postgres",
            "redis",
            "render",
            "root",
            "shadow",
            "sshd",
            "tape",
            "tty",
            "users",
            "utmp",
            "video",
            "wheel");

    /// Databases of PostgreSQL itself.
    private static final Set<String> RESERVED_DATABASES = Set.of("postgres", "template0", "template1");

    private Patterns() {}

    static boolean applicationName(String text) {
        return matches(APPLICATION, text) && text.length() <= LONGEST_APPLICATION_NAME;
    }

    static boolean unitPart(String text) {
        return text.length() <= LONGEST_UNIT_PART && APPLICATION.matcher(text).matches();
    }

    static boolean userName(String text) {
        return matches(USER, text) && text.length() <= LONGEST_USER_NAME;
    }

    static boolean reserved(String text) {
        return RESERVED.contains(text) || text.startsWith("systemd-") || text.startsWith("nixbld");
    }

    static boolean reservedDatabase(String text) {
        return RESERVED_DATABASES.contains(text);
    }

    /// Whether an authority may certify it: neither this machine's name for itself nor an address.
    static boolean certifiable(String host) {
        return !host.equals("localhost") && !host.matches("[0-9.]+|.*:.*");
    }

    /// With a domain that is not set aside for tests and networks of one's own.
    static boolean publicName(String host) {
        return certifiable(host)
                && hostName(host)
                && host.contains(".")
                && !host.matches("(?i).*[.](arpa|home|internal|invalid|lan|local|localhost|onion|test)");
    }

    /// No control character but tab and line feed: systemd drops a variable with others.
    static boolean environmentValue(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' || c == 0x7f);
    }

    static boolean oneLine(String text) {
        return text.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }

    static boolean databaseName(String text) {
        return matches(USER, text) && text.length() <= LONGEST_DATABASE_NAME;
    }

    /// Whether PostgreSQL's library finds a server or a folder of sockets by it.
    static boolean databaseHost(String text) {
        return folder(text)
                || matches(IPV4, text)
                || ipv6(text)
                || hostName(text) && !text.substring(text.lastIndexOf('.') + 1).matches("[0-9].*");
    }

    private static boolean ipv6(String text) {
        if (!matches(IPV6, text)) {
            return false;
        }
        try {
            return InetAddress.ofLiteral(text) != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// What `MemoryMax=` takes (systemd.resource-control(5)), as far as it leaves anything to live on.
    static boolean memory(String text) {
        return matches(MEMORY, text);
    }

    static boolean cpuQuota(String text) {
        return matches(CPU_QUOTA, text);
    }

    /// What nginx's `client_max_body_size` takes.
    static boolean bodySize(String text) {
        return matches(BODY_SIZE, text);
    }

    /// Plain words with blanks between them.
    static boolean command(String text) {
        return matches(COMMAND, text);
    }

    /// Of the characters of systemd.time(7)'s calendar events; whether it is one is for systemd to say.
    static boolean calendar(String text) {
        return matches(CALENDAR, text);
    }

    /// An absolute path of plain characters with no hidden folder in it.
    static boolean folder(String path) {
        return matches(FOLDER, path);
    }

    static boolean pythonModule(String text) {
        return matches(PYTHON_MODULE, text);
    }

    /// `package.wsgi` or `package.wsgi:application`.
    static boolean wsgiModule(String text) {
        var parts = text.split(":", -1);
        return parts.length <= 2 && List.of(parts).stream().allMatch(Patterns::pythonModule);
    }

    static boolean pythonPackage(String text) {
        return matches(PYTHON_PACKAGE, text);
    }

    static boolean variable(String text) {
        return matches(VARIABLE, text);
    }

    static boolean hostName(String text) {
        return matches(HOST, text) && text.length() <= LONGEST_HOST_NAME;
    }

    /// What Django's `ALLOWED_HOSTS` takes: a name, a leading dot for all names below it, `*`, or `[::1]`.
    static boolean allowedHost(String text) {
        return text.equals("*") || text.equals("[::1]") || hostName(text.startsWith(".") ? text.substring(1) : text);
    }

    static boolean absolutePath(String text) {
        return matches(ABSOLUTE, text) && !climbs(text);
    }

    /// What sops-nix and agenix take for the name of a secret: it becomes a path.
    static boolean secretName(String text) {
        return matches(SECRET, text);
    }

    static boolean relativePath(String text) {
        return matches(RELATIVE, text);
    }

    /// What the export writes beside `flake.nix`.
    static boolean exported(String path) {
        return path.matches(
                "(keys|flake\\.nix|flake\\.lock|default\\.nix|hardening\\.nix|applications\\.nix|deployment\\.json"
                        + "|README\\.md)(/.*)?");
    }

    static boolean flakeReference(String text) {
        return matches(FLAKE_REFERENCE, text);
    }

    /// A user name and password inside an address.
    static boolean holdsPassword(String text) {
        return matches(PASSWORD, text);
    }

    private static boolean climbs(String path) {
        return List.of(path.split("/")).stream().anyMatch(part -> part.equals("..") || part.equals("."));
    }

    /// Longer texts are no name or path of anything, and would exhaust the matcher.
    private static boolean matches(Pattern pattern, String text) {
        return text.length() <= LONGEST && pattern.matcher(text).matches();
    }

    static <T> Predicate<List<T>> any(Predicate<T> broken) {
        return list -> list.stream().anyMatch(broken);
    }
}
