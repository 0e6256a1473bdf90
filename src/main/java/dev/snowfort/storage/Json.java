package dev.snowfort.storage;

import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Fields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON as Snowfort reads and prints it: nothing is rounded, a name stands once, lines end in `\n`.
final class Json {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(INDENT)
            .withArrayIndenter(INDENT);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .defaultPrettyPrinter(PRINTER)
            .build();
    /// Half a surrogate pair, which UTF-8 cannot hold but a JSON escape can.
    private static final Pattern LONE_SURROGATE =
            Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    static String print(JsonNode node) {
        var text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        return replaceHalves(
                text, half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }

    /// Most texts have no surrogate at all, which is seen much sooner than whether one is alone.
    private static String replaceHalves(String text, Function<MatchResult, String> replacement) {
        return text.chars().anyMatch(c -> Character.isSurrogate((char) c))
                ? LONE_SURROGATE.matcher(text).replaceAll(replacement)
                : text;
    }

    static void addAll(ObjectNode node, Fields fields) {
        fields.values().forEach((name, value) -> node.set(name(name), node(value)));
    }

    static Fields fields(ObjectNode node) {
        var fields = new TreeMap<String, @Nullable Object>();
        node.properties().forEach(entry -> fields.put(entry.getKey(), value(entry.getValue())));
        return new Fields(fields);
    }

    static JsonNode node(@Nullable Object value) {
        var make = JsonNodeFactory.instance;
        return switch (value) {
            case null -> make.nullNode();
            case String text -> make.stringNode(text);
            case Boolean flag -> make.booleanNode(flag);
            case Long number -> make.numberNode((long) number);
            case BigInteger number -> make.numberNode(number);
            case BigDecimal number -> make.numberNode(number);
            case List<?> list -> {
                var array = make.arrayNode();
                list.forEach(item -> array.add(node(item)));
                yield array;
            }
            case Map<?, ?> map -> {
                var object = make.objectNode();
                map.forEach((name, item) -> object.set(name((String) name), node(item)));
                yield object;
            }
            case Toggle(boolean on) -> make.booleanNode(on);
            case Word(String text) -> make.stringNode(text);
            case Lines(List<String> entries) -> node(entries);
            default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
        };
    }

    /// JSON readers refuse half a surrogate pair in a name, even escaped; a file must stay readable.
    private static String name(String name) {
        return replaceHalves(name, _ -> "\uFFFD");
    }

    static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.isIntegralNumber() ? whole(node) : node.decimalValue();
            case ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                node.forEach(item -> list.add(value(item)));
                yield list;
            }
            case OBJECT -> {
                var map = new TreeMap<String, @Nullable Object>();
                node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
                yield map;
            }
            case NULL, MISSING, BINARY, POJO -> null;
        };
    }

    private static Object whole(JsonNode node) {
        return node.canConvertToLong() ? (Object) node.longValue() : node.bigIntegerValue();
    }

    static Optional<DirectiveValue> directiveValue(@Nullable JsonNode node) {
        return switch (node == null ? null : value(node)) {
            case Boolean on -> Optional.of(new Toggle(on));
            case String text -> Optional.of(new Word(text));
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                Optional.of(new Lines(list.stream().map(String.class::cast).toList()));
            case null, default -> Optional.empty();
        };
    }

    /// What is wrong and where, without the parser's own vocabulary of classes.
    static String describe(JacksonException broken) {
        return broken.getOriginalMessage().lines().findFirst().orElse("it cannot be read") + at(broken.getLocation());
    }

    /// ` (line 3, column 7)` for a JSON pointer's place in the text.
    static String where(String text, String pointer) {
        try (var parser = MAPPER.createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.PROPERTY_NAME
                        && parser.streamReadContext().pathAsPointer().toString().equals(pointer)) {
                    return at(parser.currentTokenLocation());
                }
            }
        }
        return "";
    }

    /// A name as a part of a JSON pointer (RFC 6901).
    static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String at(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
