package dev.snowfort.catalog;

import dev.snowfort.model.Application;
import dev.snowfort.model.Listen;
import java.util.Arrays;
import java.util.List;

/// When a part of the default sandbox applies to an application. In the order in which the module merges the parts; the
/// later wins.
public enum Circumstance {
    ALWAYS("always", "Every application."),
    PORT("port", "Applications that listen on a TCP port."),
    UNIX_SOCKET("unixSocket", "Applications that listen on the unix socket that systemd hands over."),
    JAIL("jail", "Applications that only this machine may talk to: allowedHosts is localhost alone."),
    JAILED_PORT("jailedPort", "The same, listening on a TCP port."),
    DATABASE_IPV4(
            "databaseIPv4",
            "Applications on a unix socket whose database has the IPv4 address in database.host, which the module adds to"
                    + " IPAddressAllow."),
    DATABASE_IPV6("databaseIPv6", "The same, with an IPv6 address."),
    DATABASE_NAME("databaseName", "The same, with a host name, which no filter of addresses can hold."),
    PRIVATE_NETWORK("privateNetwork", "Applications without any network."),
    SEALED("sealed", "Sealed applications: the tightest set that Django was seen to work under.");

    private final String key;
    private final String description;

    Circumstance(String key, String description) {
        this.key = key;
        this.description = description;
    }

    /// The attribute of `hardening.nix` and the key of the catalogue.
    public String key() {
        return key;
    }

    public String description() {
        return description;
    }

    static Circumstance of(String key) {
        return Arrays.stream(values())
                .filter(circumstance -> circumstance.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no circumstance is called " + key));
    }

    /// Those that apply, in order.
    public static List<Circumstance> of(Application application) {
        var database = DatabaseHost.of(application);
        return Arrays.stream(values())
                .filter(circumstance -> circumstance.applies(application, database))
                .toList();
    }

    private boolean applies(Application application, DatabaseHost database) {
        var port = application.listen() instanceof Listen.Port;
        var alone = application.listen() instanceof Listen.UnixSocket socket && socket.privateNetwork();
        return switch (this) {
            case ALWAYS -> true;
            case PORT -> port;
            case UNIX_SOCKET -> !port;
            case JAIL -> application.jailed();
            case JAILED_PORT -> port && application.jailed();
            case DATABASE_IPV4 -> !port && database.isIPv4();
            case DATABASE_IPV6 -> !port && database.isIPv6();
            case DATABASE_NAME -> !port && database.isRemote() && !database.isAddress();
            case PRIVATE_NETWORK -> alone;
            case SEALED -> alone && ServingSettings.SEALED.of(application);
        };
    }
}
