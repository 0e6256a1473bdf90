package dev.snowfort.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
    private static final Kind.Number PORT = new Kind.Number(1024, 65535, "");

    @ParameterizedTest
    @CsvSource({"8001, 8001", "' 8001 ', 8001", "0080, 80", "-5, -5", "70000, 70000"})
    void takesWholeNumbersInRangeOrNot(String text, long number) {
        assertThat(Format.number(PORT).parse().apply(text)).isEqualTo(new Parsed.Value<>(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"80a", "-", "8.5", "8 000", "٣", "99999999999999999999"})
    void saysWhatANumberWouldBe(String text) {
        assertThat(Format.number(PORT).parse().apply(text))
                .isEqualTo(
                        new Parsed.Half<Long>("“" + text + "” is not taken: write a whole number from 1024 to 65535."));
    }

    @Test
    void nothingTypedMeansTheDefault() {
        assertThat(Format.number(PORT).parse().apply(" ")).isEqualTo(new Parsed.Empty<Long>());
        assertThat(Format.text().parse().apply(" ")).isEqualTo(new Parsed.Empty<String>());
    }

    @Test
    void textLosesTheBlanksAroundIt() {
        assertThat(Format.text().parse().apply(" shop.example.org ")).isEqualTo(new Parsed.Value<>("shop.example.org"));
    }
}
