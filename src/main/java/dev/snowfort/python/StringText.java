package dev.snowfort.python;

/// One string of Python source, from its quotes on: where it ends, and its value.
final class StringText {
    /// How far ahead an inner string is looked for.
    private static final int FARTHEST = 200;

    private static final String ESCAPES = "\\'\"abfnrtv";
    private static final String MEANINGS = "\\'\"\u0007\b\f\n\r\t\u000b";

    private final String source;
    private final String quotes;
    private final boolean raw;
    private final boolean formatted;
    private final StringBuilder value = new StringBuilder();
    private int at;

    /// @param end index behind the closing quotes, or where the string stops without them
    record Read(String value, int end) {}

    /// @param from index of the first quote
    StringText(String source, int from, String prefix) {
        this.source = source;
        var quote = source.substring(from, from + 1);
        quotes = source.startsWith(quote.repeat(3), from) ? quote.repeat(3) : quote;
        raw = prefix.contains("r");
        formatted = prefix.contains("f") || prefix.contains("t");
        at = from + quotes.length();
    }

    Read read() {
        var braces = 0;
        while (at < source.length()) {
            var c = source.charAt(at);
            if (braces > 0 && nests(c)) {
                at = nestedEnd(c) + 1;
            } else if (source.startsWith(quotes, at)) {
                return new Read(value.toString(), at + quotes.length());
            } else if (quotes.length() == 1 && (c == '\n' || c == '\r')) {
                return new Read(value.toString(), at);
            } else if (c == '\\') {
                escape();
            } else {
                braces = formatted ? Math.max(0, braces + (c == '{' ? 1 : c == '}' ? -1 : 0)) : 0;
                value.append(c);
                at++;
            }
        }
        return new Read(value.toString(), at);
    }

    /// Since Python 3.12 a formatted string may hold strings with its own quotes between braces.
    private boolean nests(char c) {
        return quotes.length() == 1 && c == quotes.charAt(0) && nestedEnd(c) >= 0;
    }

    /// Index of the inner string's closing quote when a brace closes behind it on the same line.
    private int nestedEnd(char quote) {
        var rest = source.substring(at, Math.min(source.length(), at + FARTHEST));
        var line = rest.indexOf('\n') < 0 ? rest : rest.substring(0, rest.indexOf('\n'));
        var end = line.indexOf(quote, 1);
        var brace = end < 0 ? -1 : line.indexOf('}', end);
        return brace >= 0 && line.indexOf(quote, brace) >= 0 ? at + end : -1;
    }

    private void escape() {
        at++;
        if (at >= source.length()) {
            return;
        }
        var c = source.charAt(at);
        if (raw) {
            value.append('\\').append(c);
            at++;
        } else if (c == '\n' || c == '\r') {
            at += source.startsWith("\r\n", at) ? 2 : 1;
        } else if (ESCAPES.indexOf(c) >= 0) {
            value.append(MEANINGS.charAt(ESCAPES.indexOf(c)));
            at++;
        } else {
            coded(c);
        }
    }

    private void coded(char c) {
        var digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (c >= '0' && c <= '7') {
            octal();
        } else if (c == 'N' && source.startsWith("{", at + 1)) {
            named();
        } else if (digits > 0 && at + 1 + digits <= source.length()) {
            hexadecimal(source.substring(at + 1, at + 1 + digits));
        } else {
            keep(c);
        }
    }

    private void hexadecimal(String digits) {
        if (digits.matches("[0-9A-Fa-f]+") && Character.isValidCodePoint(Integer.parseUnsignedInt(digits, 16))) {
            value.appendCodePoint(Integer.parseUnsignedInt(digits, 16));
            at += 1 + digits.length();
        } else {
            keep(source.charAt(at));
        }
    }

    private void octal() {
        var end = at;
        while (end < source.length() && end < at + 3 && source.charAt(end) >= '0' && source.charAt(end) <= '7') {
            end++;
        }
        value.append((char) Integer.parseInt(source.substring(at, end), 8));
        at = end;
    }

    /// `\N{EM DASH}`.
    private void named() {
        var rest = source.substring(at, Math.min(source.length(), at + FARTHEST));
        var end = rest.indexOf('}');
        try {
            value.appendCodePoint(Character.codePointOf(rest.substring(2, Math.max(2, end))));
            at += end + 1;
        } catch (IllegalArgumentException _) {
            keep('N');
        }
    }

    /// A backslash that means nothing stays.
    private void keep(char c) {
        value.append('\\').append(c);
        at++;
    }
}
