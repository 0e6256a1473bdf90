package dev.snowfort.catalog;

import dev.snowfort.model.Application;
import java.util.regex.Pattern;

/// Where an application's PostgreSQL is, which decides how far the sandbox must open for it.
///
/// @param name as the user wrote it; empty for this machine's unix socket
public record DatabaseHost(String name) {
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

    public static DatabaseHost of(Application application) {
        return new DatabaseHost(
                DatabaseSettings.DATABASE_CREATE_LOCALLY.of(application)
                        ? ""
                        : DatabaseSettings.DATABASE_HOST.of(application));
    }

    /// Whether it is reached through a network: neither the unix socket of this machine nor another folder of sockets.
    public boolean isRemote() {
        return !name.isEmpty() && !name.startsWith("/");
    }

    public boolean isIPv4() {
        return IPV4.matcher(name).matches();
    }

    public boolean isIPv6() {
        return isRemote() && name.contains(":");
    }

    public boolean isAddress() {
        return isIPv4() || isIPv6();
    }
}
