package dev.snowfort.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.storage.Examples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where it does not give up, it reads what Jackson reads.
class PlainJsonTest {
    private static final String ALL_KINDS = """
            {"a": [1, -20, 0, true, false, null], "b\\"c": {"d": "e\\n\\\\\\/ ü 😀", "": []},\t"f": {} , "g":123456789}
            """;
    private static final String SIGNS = "{}[]\":,\\\n\t 0123456789-+.eEtrufalsn/\0\u001f\ud83düxa";

    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Test
    void readsWhatJacksonReads() {
        for (var text : List.of(ALL_KINDS, "[]", " {} ", "\"a\"", "7", "true", Examples.text(Examples.FIRST))) {
            assertThat(PlainJson.read(text)).as(text).contains(plain(JACKSON.readTree(text)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{a: 1}",
                "{\"a\":1}}",
                "[1] 2",
                "01",
                "-",
                "-0",
                "1.5",
                "1e3",
                "12345678901",
                "tru",
                "truex",
                "nul",
                "\"a",
                "\"\\x\"",
                "\"\\",
                "\"\\u0041\"",
                "\"a\nb\"",
                "{\"a\":1,\"a\":2}",
                "+1",
                "[1 2]",
                "\0",
                "[]\0",
                "'a'",
                "\uFEFF[]",
                "{\"\ud83d\":1}",
                "[١]",
                "// a\n1"
            })
    void leavesTheRestToJackson(String text) {
        assertThat(PlainJson.read(text)).isEmpty();
    }

    @Test
    void givesUpWhereItIsNestedDeeply() {
        assertThat(PlainJson.read("[".repeat(100) + "]".repeat(100))).isPresent();
        assertThat(PlainJson.read("[".repeat(101) + "]".repeat(101))).isEmpty();
    }

    /// Jackson would refuse what is wrong, and then this test fails too.
    @Test
    void readsNothingElseWhateverIsChanged() {
        var random = new Random(5);
        var read = 0;
        for (var time = 0; time < 20_000; time++) {
            var changed = new StringBuilder(ALL_KINDS);
            for (var change = random.nextInt(3); change >= 0; change--) {
                var place = random.nextInt(changed.length());
                var sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
                switch (random.nextInt(3)) {
                    case 0 -> changed.insert(place, sign);
                    case 1 -> changed.setCharAt(place, sign);
                    default -> changed.deleteCharAt(place);
                }
            }
            var node = PlainJson.read(changed.toString());
            if (node.isPresent()) {
                read++;
                assertThat(plain(JACKSON.readTree(changed.toString())))
                        .as(changed.toString())
                        .isEqualTo(node.get());
            }
        }
        assertThat(read).isGreaterThan(1000);
    }

    private static @Nullable Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.isIntegralNumber() ? (Object) node.longValue() : node.decimalValue();
            case ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                node.forEach(item -> list.add(plain(item)));
                yield list;
            }
            case OBJECT -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
                yield map;
            }
            case NULL, MISSING, BINARY, POJO -> null;
        };
    }
}
