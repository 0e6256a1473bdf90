package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.ui.Columns.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "1000, FORM, APPLICATIONS FORM PREVIEW",
        "992, PREVIEW, APPLICATIONS FORM PREVIEW",
        "991, FORM, APPLICATIONS FORM",
        "991, PREVIEW, FORM PREVIEW",
        "728, APPLICATIONS, APPLICATIONS FORM",
        "727, FORM, FORM",
        "500, FORM, FORM",
        "500, PREVIEW, PREVIEW",
        "500, APPLICATIONS, APPLICATIONS PREVIEW",
        "300, APPLICATIONS, APPLICATIONS"
    })
    void showsAsManyAsFitWithTheChosenOneAmongThem(double width, Column chosen, String shown) {
        assertThat(Columns.fitting(width, chosen)).extracting(Column::name).containsExactly(shown.split(" "));
    }
}
