package dev.snowfort.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// One assignment of an environment file, while it is looked at: its bytes are cleared as soon as the one who looks is
/// done. It has no text of its own, so that no message can hold its value by accident.
final class Assignment {
    /// In the file, from 1.
    final int line;
    /// Offset of the value's first byte in the file, quotes and blanks included.
    final int start;
    /// Offset behind its last byte.
    final int end;

    final Set<Quirk> quirks;
    private final byte[] name;
    private final byte[] value;

    Assignment(int line, int start, int end, Set<Quirk> quirks, byte[] name, byte[] value) {
        this.line = line;
        this.start = start;
        this.end = end;
        this.quirks = Set.copyOf(quirks);
        this.name = name;
        this.value = value;
    }

    byte[] name() {
        return name;
    }

    byte[] value() {
        return value;
    }

    boolean isNamed(String wanted) {
        return Arrays.equals(name, wanted.getBytes(StandardCharsets.US_ASCII));
    }

    /// Whether the name is one that a variable can have: letters, digits and `_`, not beginning with a digit.
    boolean hasValidName() {
        for (var index = 0; index < name.length; index++) {
            var c = name[index];
            if (!(c == '_' || isLetter(c) || index > 0 && c >= '0' && c <= '9')) {
                return false;
            }
        }
        return name.length > 0;
    }

    /// Others than tabulator, line feed and NUL. systemd passes them on.
    boolean holdsControlCharacter() {
        for (var c : value) {
            if (c > 0 && c < ' ' && c != '\t' && c != '\n' || c == 0x7f) {
                return true;
            }
        }
        return false;
    }

    boolean isText() {
        return Utf8.isText(name) && Utf8.isText(value);
    }

    void clear() {
        Arrays.fill(name, (byte) 0);
        Arrays.fill(value, (byte) 0);
    }

    private static boolean isLetter(byte c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
