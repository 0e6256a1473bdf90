package dev.snowfort.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads JSON as nearly all of it is written into maps, lists, texts, numbers (`Long`), flags and `null`, many times
/// sooner than Jackson is ready for its first line. Gives up at anything else, right or wrong: fractions, large
/// numbers, escaped characters by number, deep nesting. That is left to Jackson, which says what is wrong, too.
public final class PlainJson {
    private static final int DEEPEST = 100;
    private static final int MOST_DIGITS = 9;
    private static final int LONGEST_NAME = 1000;
    private static final Object NOTHING = new Object();

    /// Stands behind the text: nothing that begins or ends anything in it.
    private static final char END = '\0';

    private final String text;
    private int at;

    private PlainJson(String text) {
        this.text = text;
    }

    /// What Jackson would make of it; nothing where that is left to Jackson, and for `null`.
    public static Optional<Object> read(String text) {
        var reader = new PlainJson(text);
        var value = reader.value(0);
        return value != NOTHING && reader.next() == END ? Optional.ofNullable(value) : Optional.empty();
    }

    /// The next character that is no space; it is not passed yet.
    private char next() {
        while (at < text.length()) {
            switch (text.charAt(at)) {
                case ' ', '\t', '\n', '\r' -> at++;
                case END -> {
                    return '\1';
                }
                default -> {
                    return text.charAt(at);
                }
            }
        }
        return END;
    }

    private boolean pass(char wanted) {
        if (next() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private @Nullable Object value(int depth) {
        return switch (next()) {
            case '{' -> depth == DEEPEST ? NOTHING : object(depth + 1);
            case '[' -> depth == DEEPEST ? NOTHING : array(depth + 1);
            case '"' -> Objects.requireNonNullElse(string(), NOTHING);
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Object object(int depth) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        at++;
        if (pass('}')) {
            return object;
        }
        do {
            if (!entry(object, depth)) {
                return NOTHING;
            }
        } while (pass(','));
        return pass('}') ? object : NOTHING;
    }

    private boolean entry(Map<String, @Nullable Object> object, int depth) {
        var name = next() == '"' ? string() : null;
        if (name == null || name.length() > LONGEST_NAME || object.containsKey(name) || !isWhole(name) || !pass(':')) {
            return false;
        }
        var value = value(depth);
        object.put(name, value);
        return value != NOTHING;
    }

    /// Without surrogates, of which a name must not have half a pair.
    private static boolean isWhole(String name) {
        for (var place = 0; place < name.length(); place++) {
            if (Character.isSurrogate(name.charAt(place))) {
                return false;
            }
        }
        return true;
    }

    private Object array(int depth) {
        var items = new ArrayList<@Nullable Object>();
        at++;
        if (pass(']')) {
            return items;
        }
        do {
            var item = value(depth);
            if (item == NOTHING) {
                return NOTHING;
            }
            items.add(item);
        } while (pass(','));
        return pass(']') ? items : NOTHING;
    }

    private @Nullable String string() {
        var start = ++at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\' && text.charAt(at) >= ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            return text.substring(start, at++);
        }
        return escaped(new StringBuilder(text.substring(start, at)));
    }

    private @Nullable String escaped(StringBuilder string) {
        while (at < text.length() && text.charAt(at) >= ' ') {
            var c = text.charAt(at++);
            if (c == '"') {
                return string.toString();
            }
            if (c == '\\') {
                c = at < text.length() ? meant(text.charAt(at++)) : END;
                if (c == END) {
                    return null;
                }
            }
            string.append(c);
        }
        return null;
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case '"', '\\', '/' -> escaped;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> END;
        };
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        if (!text.startsWith(word, at)) {
            return NOTHING;
        }
        at += word.length();
        return ends() ? meaning : NOTHING;
    }

    private Object number() {
        var start = at;
        var negative = text.startsWith("-", at);
        var digits = negative ? start + 1 : start;
        at = digits;
        while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0 && text.charAt(at) <= '9') {
            at++;
        }
        var length = at - digits;
        var zeroInFront = length > 0 && text.charAt(digits) == '0' && (length > 1 || negative);
        return length == 0 || length > MOST_DIGITS || zeroInFront || !ends()
                ? NOTHING
                : (Object) Long.parseLong(text, start, at, 10);
    }

    /// Whether a word or a number is over here.
    private boolean ends() {
        return at == text.length() || ",]} \t\n\r".indexOf(text.charAt(at)) >= 0;
    }
}
