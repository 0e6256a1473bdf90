package dev.snowfort.generate;

import java.util.Optional;
import java.util.regex.Pattern;

/// The machine that is deployed to, as `ssh` finds it: a host name or an IPv4 address. Safe in a shell, in a flake
/// reference and in Nix.
public record Host(String address) {
    private static final int LONGEST = 253;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

    /// To be replaced by whoever reads it.
    public static final Host PLACEHOLDER = new Host("HOST");

    public Host {
        if (!isName(address)) {
            throw new IllegalArgumentException("not a host name: " + address);
        }
    }

    /// Nothing for what is no host name.
    public static Optional<Host> parse(String typed) {
        return Optional.of(typed.strip()).filter(Host::isName).map(Host::new);
    }

    /// Its name among the `nixosConfigurations`, by custom the host name without its domain. An address tells none.
    String configuration() {
        return NUMBERS.matcher(address).matches() ? PLACEHOLDER.address : address.split("\\.", 2)[0];
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST
                && NAME.matcher(text).matches()
                && !text.contains("..")
                && !text.contains(".-")
                && !text.contains("-.");
    }
}
