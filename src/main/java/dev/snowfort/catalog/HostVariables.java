package dev.snowfort.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which hosts an application will connect to, by its environment: mail, caches, brokers, databases. The module reads
/// variables in the same way, by the same lists, from `hosts.json`.
///
/// An address of the web names its host only where the variable is known to be for outgoing requests: in others it is
/// mostly the application's own.
public final class HostVariables {
    private static final JsonNode ALL = load();

    /// Schemes of addresses that name a server to connect to, whatever the variable.
    public static final List<String> SCHEMES = texts("schemes");

    /// Variables, or the ends of their names, that hold hosts.
    public static final List<String> HOSTS = texts("hosts");

    /// Variables, or the ends of their names, that hold addresses to connect to, whatever the scheme.
    public static final List<String> ADDRESSES = texts("addresses");

    private static final Set<String> KNOWN_SCHEMES = Set.copyOf(SCHEMES);
    private static final String NAME = "[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?";
    private static final String IPV6 = "[0-9A-Fa-f.]*:[0-9A-Fa-f.:]*";
    private static final int LONGEST = 4096;

    private HostVariables() {}

    /// The hosts in the value of a variable, each once.
    public static List<String> hosts(String name, String value) {
        if (value.length() > LONGEST) {
            return List.of();
        }
        return Arrays.stream(value.split(";"))
                .map(String::strip)
                .flatMap(part -> part.contains("://") ? inAddress(name, part) : inList(name, part))
                .flatMap(server -> host(server).stream())
                .distinct()
                .toList();
    }

    /// Whether a host is this machine.
    public static boolean isLocal(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    private static Stream<String> inAddress(String name, String address) {
        var start = address.indexOf("://");
        var scheme = address.substring(0, start).toLowerCase(Locale.ROOT).split("\\+", 2)[0];
        if (!KNOWN_SCHEMES.contains(scheme) && !endsIn(name, ADDRESSES)) {
            return Stream.empty();
        }
        var authority = address.substring(start + 3).split("[/?#]", 2)[0];
        return Arrays.stream(authority.split(","));
    }

    private static Stream<String> inList(String name, String list) {
        return endsIn(name, HOSTS) ? Arrays.stream(list.split("[, ]")) : Stream.empty();
    }

    private static boolean endsIn(String name, List<String> known) {
        var upper = name.toUpperCase(Locale.ROOT);
        return known.stream().anyMatch(end -> upper.equals(end) || upper.endsWith("_" + end));
    }

    /// Without user, password and port.
    private static Optional<String> host(String server) {
        var behind = server.substring(server.lastIndexOf('@') + 1);
        var host = behind.startsWith("[") ? behind.substring(1).split("]", 2)[0] : behind;
        if (host.indexOf(':') == host.lastIndexOf(':')) {
            host = host.split(":", 2)[0];
        }
        return Optional.of(host).filter(text -> text.matches(NAME) || text.matches(IPV6));
    }

    private static List<String> texts(String list) {
        return StreamSupport.stream(ALL.get(list).spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static JsonNode load() {
        try (InputStream in = HostVariables.class.getResourceAsStream("hosts.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
