package dev.snowfort.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaretTest {
    @ParameterizedTest
    @CsvSource({
        "shoptwo.example.org, shop.example.org, 4",
        "shop.example.org, shoptwo.example.org, 7",
        "9123, 8001, 4",
        "aab, aaab, 3",
        "'', 8001, 4",
        "8001, '', 0",
        "8001, 8001, 4",
    })
    void standsBehindWhatChanged(String before, String after, int place) {
        assertThat(Caret.behindChange(before, after)).isEqualTo(place);
    }
}
