package dev.snowfort.storage;

import dev.snowfort.catalog.PlainJson;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Fields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON as Snowfort reads and prints it: nothing is rounded, a name stands once, lines end in `\n`.
final class Json {
    /// Half a surrogate pair, which UTF-8 cannot hold but a JSON escape can.
    private static final Pattern LONE_SURROGATE =
            Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private Json() {}

    /// Made ready only when it is needed, which takes longer than all that an export reads and prints.
    private static final class Jackson {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode parse(String text) {
        return Jackson.MAPPER.readTree(text);
    }

    /// Maps, lists, texts, flags, `null` and numbers: `Long`, `BigInteger` or `BigDecimal`.
    static @Nullable Object read(String text) {
        var plain = PlainJson.read(text);
        return plain.isPresent() ? plain.get() : value(parse(text));
    }

    /// @param value of those kinds, a directive's, or a node
    static String print(@Nullable Object value) {
        return replaceHalves(
                JsonPrinter.print(value),
                half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }

    /// Most texts have no surrogate at all, which is seen much sooner than whether one is alone.
    private static String replaceHalves(String text, Function<MatchResult, String> replacement) {
        return text.chars().anyMatch(c -> Character.isSurrogate((char) c))
                ? LONE_SURROGATE.matcher(text).replaceAll(replacement)
                : text;
    }

    static Fields fields(Map<?, ?> object) {
        var fields = new TreeMap<String, @Nullable Object>();
        object.forEach((name, value) -> fields.put((String) name, value));
        return new Fields(fields);
    }

    /// An object that keeps the order of its names.
    static SequencedMap<String, @Nullable Object> named(Fields fields) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        fields.values().forEach((name, value) -> named.put(name(name), printable(value)));
        return named;
    }

    /// With names inside it that can be read again.
    static @Nullable Object printable(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var named = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((name, item) -> named.put(name((String) name), printable(item)));
                yield named;
            }
            case List<?> list -> list.stream().map(Json::printable).collect(Collectors.toCollection(ArrayList::new));
            case null, default -> value;
        };
    }

    /// A node's own value, with nodes inside it, in their order.
    static @Nullable Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> List.copyOf(node.values());
            case OBJECT -> {
                var map = new LinkedHashMap<String, JsonNode>();
                node.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue()));
                yield map;
            }
            case STRING, BOOLEAN, NUMBER, NULL, MISSING, BINARY, POJO -> value(node);
        };
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

    static Optional<DirectiveValue> directiveValue(@Nullable Object value) {
        return switch (value) {
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
        try (var parser = Jackson.MAPPER.createParser(text)) {
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
