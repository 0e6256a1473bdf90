package dev.snowfort.exposure;

import java.util.regex.Pattern;

/// `ProtectHostname=` where it takes a host name after a colon, except after `no`. Empty is `no`.
record HostNameReading(Reading plain) implements Reading {
    private static final Pattern LABELS =
            Pattern.compile("[A-Za-z0-9_](-*[A-Za-z0-9_])*(\\.[A-Za-z0-9_](-*[A-Za-z0-9_])*)*");
    private static final int LONGEST = 64;

    @Override
    public Taken read(Effective state, String value) {
        if (value.isEmpty()) {
            return plain.read(state, "no");
        }
        var colon = value.indexOf(':');
        if (colon < 0) {
            return plain.read(state, value);
        }
        var word = value.substring(0, colon);
        var name = state.specifiers.expand(value.substring(colon + 1)).filter(HostNameReading::isHostName);
        var off = !Words.truth(word).orElse(true);
        return name.isEmpty() || off ? Taken.IGNORED : plain.read(state, word);
    }

    private static boolean isHostName(String name) {
        return name.length() <= LONGEST && LABELS.matcher(name).matches();
    }
}
