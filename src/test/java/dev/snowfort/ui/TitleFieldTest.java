package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TitleFieldTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"'',Shop,4", "My shop,My,2", "A shop,A web shop,6", "aaa,aa,2", "shop,shop,4"})
    void putsTheCaretBehindWhatChanged(String before, String after, int caret) {
        assertThat(TitleField.endOfChange(before, after)).isEqualTo(caret);
    }
}
