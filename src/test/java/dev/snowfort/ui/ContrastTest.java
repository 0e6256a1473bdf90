package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContrastTest {
    @ParameterizedTest
    @CsvSource({
        "black, white, 21",
        "white, white, 1",
        "#777777, white, 4.48",
        "#767676, white, 4.54",
        "white, #0969da, 5.19"
    })
    void countsAsWcagDoes(String one, String other, double contrast) {
        assertThat(Contrast.between(Color.web(one), Color.web(other))).isEqualTo(contrast, offset(0.005));
    }

    @ParameterizedTest
    @CsvSource({"#000000ff, 1, #000000", "#00000080, 1, #7f7f7f", "#000000ff, 0.5, #808080", "#00000000, 1, #ffffff"})
    void mixesWhatIsTransparentWithWhatIsBehind(String front, double opacity, String seen) {
        var mixed = Contrast.over(Color.web(front), opacity, Color.WHITE);
        assertThat(mixed.getRed()).isEqualTo(Color.web(seen).getRed(), offset(0.005));
    }
}
