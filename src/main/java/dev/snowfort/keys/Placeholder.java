package dev.snowfort.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Tells values that somebody left to be filled in later. It looks at bytes and makes no text of them.
final class Placeholder {
    private static final List<byte[]> WORDS = bytes(
            "changeme",
            "change-me",
            "change_me",
            "change me",
            "password",
            "placeholder",
            "replaceme",
            "replace-me",
            "replace_me",
            "secret",
            "todo",
            "value",
            "xxx",
            "...",
            "…");
    private static final List<byte[]> BEGINNINGS = bytes("django-insecure-", "your-", "your_", "insert-", "insert_");

    private Placeholder() {}

    static boolean is(byte[] value) {
        return value.length > 1 && value[0] == '<' && value[value.length - 1] == '>'
                || WORDS.stream().anyMatch(word -> word.length == value.length && startsWith(value, word))
                || BEGINNINGS.stream().anyMatch(beginning -> startsWith(value, beginning))
                || isRepeated(value);
    }

    /// Fewer bytes than wanted, or hardly any different ones.
    static boolean isWeak(byte[] value, int least) {
        var seen = new boolean[256];
        var different = 0;
        for (var c : value) {
            different += seen[c & 0xFF] ? 0 : 1;
            seen[c & 0xFF] = true;
        }
        return value.length < least || least > 0 && different < 5;
    }

    private static boolean startsWith(byte[] value, byte[] word) {
        if (value.length < word.length) {
            return false;
        }
        for (var index = 0; index < word.length; index++) {
            var c = value[index];
            if ((c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c) != word[index]) {
                return false;
            }
        }
        return true;
    }

    /// `xxxxx`, `*****`, `.....`
    private static boolean isRepeated(byte[] value) {
        var first = value.length == 0 ? 0 : value[0];
        if (value.length < 3 || first != 'x' && first != 'X' && first != '*' && first != '.' && first != '_') {
            return false;
        }
        for (var c : value) {
            if (c != first) {
                return false;
            }
        }
        return true;
    }

    private static List<byte[]> bytes(String... words) {
        return Arrays.stream(words)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
