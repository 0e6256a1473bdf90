package dev.snowfort.nix;

/// Finds where things end in Nix source. Every method takes the index where the thing would start and returns the
/// index after its end, or that same index if there is no such thing.
final class Words {
    private final String source;

    /// No path and no URI starts before these, as an earlier look has shown. Keeps long runs of dots and dashes cheap.
    private int noPathBefore;

    private int noUriBefore;

    Words(String source) {
        this.source = source;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    int blanks(int from) {
        int end = from;
        while (end < source.length() && isBlank(source.charAt(end))) {
            end++;
        }
        return end;
    }

    /// `# …`, ended by either character that ends a line, or `/* … */`.
    int comment(int from) {
        if (source.charAt(from) != '#') {
            int end = source.indexOf("*/", from + 2);
            return end < 0 ? source.length() : end + 2;
        }
        int end = from;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    int name(int from) {
        if (from == source.length() || !isLetter(source.charAt(from)) && source.charAt(from) != '_') {
            return from;
        }
        return run(from, "_'-");
    }

    /// Digits, with a fraction and an exponent if they have them.
    int number(int from) {
        int whole = digits(from);
        int end = whole;
        if (is('.', whole) && (whole > from || digits(whole + 1) > whole + 1)) {
            end = digits(whole + 1);
            int sign = is('e', end) || is('E', end) ? end + 1 : end;
            int power = is('+', sign) || is('-', sign) ? sign + 1 : sign;
            end = sign > end && digits(power) > power ? digits(power) : end;
        }
        return end;
    }

    /// A path, a `<path>` to be searched for, or a URI: what needs no quotes.
    int literal(int from) {
        if (is('<', from)) {
            int end = run(from + 1, "/._+-");
            return end > from + 1 && is('>', end) ? end + 1 : from;
        }
        return Math.max(path(from), uri(from));
    }

    boolean isPath(int from, int end) {
        return source.charAt(from) == '<' || path(from) == end;
    }

    private int path(int from) {
        if (from < noPathBefore) {
            return from;
        }
        int end = is('~', from) ? from + 1 : run(from, "._+-");
        int start = end;
        while (is('/', end) && run(end + 1, "._+-") > end + 1) {
            end = run(end + 1, "._+-");
        }
        if (is('/', end) && (end > start || source.startsWith("${", end + 1))) {
            end++;
        }
        noPathBefore = end == start ? start : 0;
        return end == start ? from : end;
    }

    private int uri(int from) {
        if (from < noUriBefore || from == source.length() || !isLetter(source.charAt(from))) {
            return from;
        }
        int colon = run(from, "+.-");
        int end = is(':', colon) ? run(colon + 1, "%/?:@&=+$,_.!~*'-") : colon;
        boolean found = end > colon + 1;
        noUriBefore = found ? 0 : colon;
        return found ? end : from;
    }

    /// Text up to an interpolation or one of the characters that end it. A `$` that opens nothing takes along the next
    /// character, which is why `$${` opens nothing either.
    int text(int from, String ends) {
        int end = from;
        while (end < source.length() && ends.indexOf(source.charAt(end)) < 0 && !source.startsWith("${", end)) {
            boolean pair =
                    source.charAt(end) == '$' && end + 1 < source.length() && ends.indexOf(source.charAt(end + 1)) < 0;
            end += pair ? 2 : 1;
        }
        return end;
    }

    private int digits(int from) {
        int end = from;
        while (end < source.length() && isDigit(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private int run(int from, String others) {
        int end = from;
        while (end < source.length() && isWord(source.charAt(end), others)) {
            end++;
        }
        return end;
    }

    private boolean is(char c, int index) {
        return index < source.length() && source.charAt(index) == c;
    }

    private static boolean isWord(char c, String others) {
        return isLetter(c) || isDigit(c) || others.indexOf(c) >= 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
