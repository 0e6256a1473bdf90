package dev.snowfort.exposure;

import java.util.regex.Pattern;

/// Names of users and groups.
final class UserNames {
    private static final Pattern STRICT = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,30}");
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]*");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,9}");
    private static final long LARGEST = 0xFFFF_FFFFL;
    private static final long LARGEST_OF_16_BITS = 0xFFFFL;

    private UserNames() {}

    /// Whether systemd loads a unit with it: a number that is no placeholder, or any text that could stand in
    /// /etc/passwd.
    static boolean isLoaded(String name) {
        if (NUMBER.matcher(name).matches()) {
            var number = Long.parseLong(name);
            return number < LARGEST && number != LARGEST_OF_16_BITS;
        }
        return !name.isEmpty()
                && !name.startsWith(" ")
                && !name.endsWith(" ")
                && name.chars().noneMatch(c -> c < ' ' || c == 127 || c == ':' || c == '/')
                && !DIGITS.matcher(name).matches()
                && !name.equals(".")
                && !name.equals("..");
    }

    /// The user that `DynamicUser=` makes up. Where the unit's name does for it, that is it.
    static String dynamic(Specifiers specifiers) {
        var prefix = specifiers.prefix();
        return STRICT.matcher(prefix).matches() ? prefix : "_du";
    }
}
