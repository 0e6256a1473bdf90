package dev.snowfort.storage;

import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Prints plain values and Jackson's: two blanks a level, lines end in `\n`, nothing is rounded.
final class JsonPrinter {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder out = new StringBuilder();

    private JsonPrinter() {}

    static String print(@Nullable Object value) {
        var printer = new JsonPrinter();
        printer.value(value, "\n");
        return printer.out.append('\n').toString();
    }

    /// @param line how the line ends and the next one at this level begins
    private void value(@Nullable Object value, String line) {
        switch (value) {
            case null -> out.append("null");
            case String text -> quoted(text);
            case Map<?, ?> map -> object(map, line);
            case List<?> list -> array(list, line);
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            case Toggle(boolean on) -> out.append(on);
            case Word(String text) -> quoted(text);
            case Lines(List<String> entries) -> array(entries, line);
            case JsonNode node -> value(Json.plain(node), line);
            default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
        }
    }

    private void object(Map<?, ?> map, String line) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        var inner = line + "  ";
        var before = "{";
        for (var entry : map.entrySet()) {
            out.append(before).append(inner);
            quoted((String) entry.getKey());
            out.append(": ");
            value(entry.getValue(), inner);
            before = ",";
        }
        out.append(line).append('}');
    }

    private void array(List<?> list, String line) {
        if (list.isEmpty()) {
            out.append("[]");
            return;
        }
        var inner = line + "  ";
        var before = "[";
        for (var item : list) {
            out.append(before).append(inner);
            value(item, inner);
            before = ",";
        }
        out.append(line).append(']');
    }

    private void quoted(String text) {
        out.append('"');
        for (var at = 0; at < text.length(); at++) {
            character(text.charAt(at));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append("\\u").append(HEX.toHexDigits(c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
