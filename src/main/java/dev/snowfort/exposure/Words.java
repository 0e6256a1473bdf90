package dev.snowfort.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The words of a value, as systemd takes them apart (`extract_first_word`): a backslash keeps the next character as it
/// is; quotes hold a word together where a directive knows them, and are ordinary characters elsewhere.
///
/// @param broken a quote or a backslash was left open: what follows the words before it is lost
public record Words(List<String> list, boolean broken) {
    private static final Set<String> TRUE = Set.of("1", "yes", "y", "true", "t", "on");
    private static final Set<String> FALSE = Set.of("0", "no", "n", "false", "f", "off");

    public enum Quotes {
        /// Ordinary characters.
        PLAIN,
        /// Removed; one left open breaks the value.
        STRICT,
        /// Removed; one left open is closed at the end.
        RELAXED
    }

    /// The first word and what follows it.
    record First(String word, String rest) {}

    public Words {
        list = List.copyOf(list);
    }

    public static Words of(String value, Quotes quotes) {
        var list = new ArrayList<String>();
        var cutter = new Cutter(value, quotes);
        while (cutter.next()) {
            list.add(cutter.word.toString());
        }
        return new Words(list, cutter.broken);
    }

    /// A boolean in any of systemd's spellings and any case.
    public static Optional<Boolean> truth(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        return TRUE.contains(lower) ? Optional.of(true) : FALSE.contains(lower) ? Optional.of(false) : Optional.empty();
    }

    /// Both empty where there is no first word.
    static First first(String value, Quotes quotes) {
        var cutter = new Cutter(value, quotes);
        return cutter.next() ? new First(cutter.word.toString(), strip(value.substring(cutter.at))) : new First("", "");
    }

    static String strip(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static final class Cutter {
        private final String value;
        private final Quotes quotes;
        private final StringBuilder word = new StringBuilder();
        private int at;
        private boolean broken;

        private Cutter(String value, Quotes quotes) {
            this.value = value;
            this.quotes = quotes;
        }

        private boolean next() {
            while (at < value.length() && isBlank(value.charAt(at))) {
                at++;
            }
            if (broken || at == value.length()) {
                return false;
            }
            word.setLength(0);
            var quote = '\0';
            for (; at < value.length(); at++) {
                var c = value.charAt(at);
                if (c == '\\') {
                    if (++at == value.length()) {
                        return endOpen();
                    }
                    word.append(value.charAt(at));
                } else if (quote != '\0' && c == quote) {
                    quote = '\0';
                } else if (quote == '\0' && quotes != Quotes.PLAIN && (c == '"' || c == '\'')) {
                    quote = c;
                } else if (quote == '\0' && isBlank(c)) {
                    return true;
                } else {
                    word.append(c);
                }
            }
            return quote == '\0' || endOpen();
        }

        private boolean endOpen() {
            broken = quotes != Quotes.RELAXED;
            return !broken;
        }
    }
}
