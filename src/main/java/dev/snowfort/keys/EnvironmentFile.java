package dev.snowfort.keys;

import java.util.regex.Pattern;

/// One piece of a systemd environment file (`EnvironmentFile=` in systemd.exec(5)): a comment, a variable, an empty
/// line. [#line] is the only place that quotes for this format.
public sealed interface EnvironmentFile {
    /// @param text one line; line breaks become blanks
    record Comment(String text) implements EnvironmentFile {}

    /// @param name letters, digits and `_`, not beginning with a digit
    /// @param value any text without NUL
    record Variable(String name, String value) implements EnvironmentFile {
        private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

        public Variable {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("no name of a variable: " + name);
            }
            if (value.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("the value of " + name + " holds NUL");
            }
        }
    }

    record Empty() implements EnvironmentFile {}

    /// The line without its end. Systemd reads from it exactly what the record holds.
    default String line() {
        return switch (this) {
            case Comment(String text) -> text.isEmpty() ? "#" : "# " + commented(text);
            case Variable(String name, String value) -> name + "=" + quoted(value);
            case Empty _ -> "";
        };
    }

    /// A backslash at the end would make older versions of systemd take the next line for a part of the comment.
    private static String commented(String text) {
        var line = text.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", " ");
        return line.endsWith("\\") ? line + " ." : line;
    }

    /// Within double quotes systemd takes everything literally except `"`, `\`, `` ` `` and `$` after a backslash.
    private static String quoted(String value) {
        return value.matches("[A-Za-z0-9_./:@%+,-]*") ? value : '"' + value.replaceAll("[\"\\\\`$]", "\\\\$0") + '"';
    }
}
