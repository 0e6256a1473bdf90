package dev.snowfort.exposure;

import java.util.Locale;
import java.util.OptionalLong;

/// Numbers as systemd takes them where it names no base: C's (`0x1f`, `017`), and `0b` and `0o`.
final class Numbers {
    private static final int LONGEST = 40;

    private Numbers() {}

    static OptionalLong parse(String text) {
        var digits = text;
        while (!digits.isEmpty() && Words.isBlank(digits.charAt(0))) {
            digits = digits.substring(1);
        }
        var lower = digits.toLowerCase(Locale.ROOT);
        if (lower.startsWith("0b") || lower.startsWith("0o")) {
            return signed(lower.substring(2), lower.charAt(1) == 'b' ? 2 : 8);
        }
        return signed(lower, 0);
    }

    private static OptionalLong signed(String text, int base) {
        var sign = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-');
        var digits = sign ? text.substring(1) : text;
        var found = base != 0 ? base : digits.startsWith("0x") ? 16 : digits.startsWith("0") ? 8 : 10;
        var number = unsigned(found == 16 ? digits.substring(2) : digits, found);
        return sign && text.charAt(0) == '-' && number.isPresent() ? OptionalLong.of(-number.getAsLong()) : number;
    }

    static OptionalLong unsigned(String digits, int base) {
        if (digits.isEmpty() || digits.length() > LONGEST) {
            return OptionalLong.empty();
        }
        var number = 0L;
        for (var i = 0; i < digits.length(); i++) {
            var c = digits.charAt(i);
            var digit = c < 128 ? Character.digit(c, base) : -1;
            if (digit < 0 || number > Integer.MAX_VALUE) {
                return OptionalLong.empty();
            }
            number = number * base + digit;
        }
        return OptionalLong.of(number);
    }
}
