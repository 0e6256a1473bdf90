package dev.snowfort.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads JSON as nearly all of it is written, many times sooner than Jackson is ready for its first line. Gives up at
/// anything else, right or wrong: fractions, large numbers, escaped characters by number, deep nesting. Then Jackson
/// reads it, and says what is wrong.
public final class PlainJson {
    private static final int DEEPEST = 100;
    private static final int MOST_DIGITS = 9;
    private static final int LONGEST_NAME = 1000;
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private final String text;
    private int at;

    private PlainJson(String text) {
        this.text = text;
    }

    /// Whatever this program brings along.
    static JsonNode resource(InputStream in) throws IOException {
        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return read(text).orElseGet(() -> JsonMapper.shared().readTree(text));
    }

    /// What Jackson would make of it; nothing where that is left to Jackson.
    public static Optional<JsonNode> read(String text) {
        var reader = new PlainJson(text);
        var node = reader.value(0);
        return node != null && reader.next() == END ? Optional.of(node) : Optional.empty();
    }

    /// Stands behind the text: nothing that begins or ends anything in it.
    private static final char END = '\0';

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

    private @Nullable JsonNode value(int depth) {
        return switch (next()) {
            case '{' -> depth == DEEPEST ? null : object(depth + 1);
            case '[' -> depth == DEEPEST ? null : array(depth + 1);
            case '"' -> text();
            case 't' -> word("true", MAKE.booleanNode(true));
            case 'f' -> word("false", MAKE.booleanNode(false));
            case 'n' -> word("null", MAKE.nullNode());
            default -> number();
        };
    }

    private @Nullable JsonNode object(int depth) {
        var object = MAKE.objectNode();
        at++;
        if (pass('}')) {
            return object;
        }
        do {
            if (!entry(object, depth)) {
                return null;
            }
        } while (pass(','));
        return pass('}') ? object : null;
    }

    private boolean entry(ObjectNode object, int depth) {
        var name = next() == '"' ? string() : null;
        if (name == null || name.length() > LONGEST_NAME || object.has(name) || !isWhole(name) || !pass(':')) {
            return false;
        }
        var value = value(depth);
        if (value == null) {
            return false;
        }
        object.set(name, value);
        return true;
    }

    /// Without surrogates, of which a name must not have half a pair.
    private static boolean isWhole(String name) {
        return name.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    private @Nullable JsonNode array(int depth) {
        var items = new ArrayList<JsonNode>();
        at++;
        if (!pass(']')) {
            do {
                var item = value(depth);
                if (item == null) {
                    return null;
                }
                items.add(item);
            } while (pass(','));
            if (!pass(']')) {
                return null;
            }
        }
        return MAKE.arrayNode(items.size()).addAll(items);
    }

    private @Nullable JsonNode text() {
        var string = string();
        return string == null ? null : MAKE.stringNode(string);
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

    private @Nullable JsonNode word(String word, JsonNode node) {
        if (!text.startsWith(word, at)) {
            return null;
        }
        at += word.length();
        return ends() ? node : null;
    }

    private @Nullable JsonNode number() {
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
                ? null
                : MAKE.numberNode(Integer.parseInt(text, start, at, 10));
    }

    /// Whether a word or a number is over here.
    private boolean ends() {
        return at == text.length() || ",]} \t\n\r".indexOf(text.charAt(at)) >= 0;
    }
}
