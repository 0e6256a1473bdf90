package dev.snowfort.exposure;

import java.util.Optional;

/// Replaces `%n` and its like, see systemd.unit(5), for a unit of the system's manager. What only the machine knows
/// (`%H`, `%m` and others) becomes a word that is neither empty nor a name with a meaning.
///
/// @param unit the unit's full name
record Specifiers(String unit) {
    private static final String MACHINE = "aAbBHlmMoqvwW";

    /// Empty for a letter or digit that stands for nothing: systemd takes that for an error.
    Optional<String> expand(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        var expanded = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c != '%' || i + 1 == text.length()) {
                expanded.append(c);
                continue;
            }
            var letter = text.charAt(++i);
            var meant = meaning(letter);
            if (meant.isEmpty() && isLetterOrDigit(letter)) {
                return Optional.empty();
            }
            expanded.append(meant.orElse(letter == '%' ? "%" : "%" + letter));
        }
        return Optional.of(expanded.toString());
    }

    /// The unit's name up to an instance or the suffix.
    String prefix() {
        var name = prefixAndInstance();
        return name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
    }

    private String prefixAndInstance() {
        return unit.contains(".") ? unit.substring(0, unit.lastIndexOf('.')) : unit;
    }

    private String instance() {
        var name = prefixAndInstance();
        return name.contains("@") ? name.substring(name.indexOf('@') + 1) : "";
    }

    private Optional<String> meaning(char letter) {
        return Optional.ofNullable(
                switch (letter) {
                    case 'n' -> unit;
                    case 'N' -> prefixAndInstance();
                    case 'p' -> prefix();
                    case 'P' -> prefix().replace('-', '/');
                    case 'i' -> instance();
                    case 'I' -> instance().replace('-', '/');
                    case 'j' -> lastComponent();
                    case 'J' -> lastComponent().replace('-', '/');
                    case 'f' -> "/" + (instance().isEmpty() ? prefix() : instance()).replace('-', '/');
                    case 'u', 'g' -> "root";
                    case 'U', 'G' -> "0";
                    case 'h' -> "/root";
                    case 's' -> "/bin/sh";
                    case 't' -> "/run";
                    case 'S' -> "/var/lib";
                    case 'C' -> "/var/cache";
                    case 'L' -> "/var/log";
                    case 'E' -> "/etc";
                    case 'D' -> "/usr/share";
                    case 'd' -> "/run/credentials/" + unit;
                    case 'T' -> "/tmp";
                    case 'V' -> "/var/tmp";
                    case 'c', 'r', 'R' -> "/system.slice";
                    case 'y' -> "/etc/systemd/system/" + unit;
                    case 'Y' -> "/etc/systemd/system";
                    default -> MACHINE.indexOf(letter) >= 0 ? "machine" : null;
                });
    }

    private String lastComponent() {
        return prefix().substring(prefix().lastIndexOf('-') + 1);
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
