package dev.snowfort.catalog;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What names and paths look like, in the words of those who read them: NixOS, systemd, PostgreSQL, Python, DNS.
final class Patterns {
    static final int LONGEST_APPLICATION_NAME = 24;
    static final int LONGEST_USER_NAME = 31;
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
    private static final Pattern FLAKE_REFERENCE = Pattern.compile("("
            + "((git|tarball|file)\\+)?(https|http)://|git\\+(ssh|file)://|(tarball|file)\\+file://|git://|path:/"
            + "|(github|gitlab|sourcehut):[A-Za-z0-9._~%-]+/"
            + ")[!$-;=?-Z_a-z~\\[\\]]+");

    /// A user with a password, or over HTTP a user alone: that is how tokens are written.
    private static final Pattern PASSWORD = Pattern.compile("([a-z+]+://[^/@]*:[^/@]+|([a-z]+\\+)?https?://[^/@]+)@.*");

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

    /// No control character but tab and line feed: systemd drops a variable with others.
    static boolean environmentValue(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' || c == 0x7f);
    }

    static boolean databaseName(String text) {
        return matches(USER, text) && text.length() <= LONGEST_DATABASE_NAME;
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
