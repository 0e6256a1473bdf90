package dev.snowfort.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.json.JsonMapper;

class JsonPrinterTest {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(INDENT)
            .withArrayIndenter(INDENT);

    /// The format of the files that are there already.
    @Test
    void printsAsJacksonDoes() {
        var every = IntStream.range(0, 0x300).mapToObj(Character::toString).collect(Collectors.joining());
        var node = Json.object();
        node.put("text", every + "\u2028\uFFFF😀");
        node.put(every, "name");
        node.put("number", 7).put("long", Long.MIN_VALUE).put("fraction", new BigDecimal("1.50E+400"));
        node.put("flag", true).putNull("null");
        node.putObject("empty");
        node.putArray("none");
        node.putArray("items")
                .add(1)
                .addNull()
                .add("a")
                .addArray()
                .add("b")
                .addObject()
                .put("c", "d");
        var jackson = JsonMapper.builder().defaultPrettyPrinter(PRINTER).build();

        assertThat(JsonPrinter.print(node))
                .isEqualTo(jackson.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n");
    }
}
