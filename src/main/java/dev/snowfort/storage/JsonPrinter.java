package dev.snowfort.storage;

import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/// Prints a tree: two blanks a level, lines end in `\n`, nothing is rounded.
final class JsonPrinter {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder out = new StringBuilder();

    private JsonPrinter() {}

    static String print(JsonNode node) {
        var printer = new JsonPrinter();
        printer.value(node, "\n");
        return printer.out.append('\n').toString();
    }

    /// @param line how the line ends and the next one at this level begins
    private void value(JsonNode node, String line) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node, line);
            case ARRAY -> array(node, line);
            case STRING -> quoted(node.stringValue());
            case NUMBER -> out.append(node.numberValue());
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL, MISSING -> out.append("null");
            case BINARY, POJO -> throw new IllegalArgumentException("no JSON value: " + node.getNodeType());
        }
    }

    private void object(JsonNode node, String line) {
        if (node.isEmpty()) {
            out.append("{}");
            return;
        }
        var inner = line + "  ";
        var before = "{";
        for (var entry : node.properties()) {
            out.append(before).append(inner);
            quoted(entry.getKey());
            out.append(": ");
            value(entry.getValue(), inner);
            before = ",";
        }
        out.append(line).append('}');
    }

    private void array(JsonNode node, String line) {
        if (node.isEmpty()) {
            out.append("[]");
            return;
        }
        var inner = line + "  ";
        var before = "[";
        for (var item : node) {
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
