package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class PlacingTest {
    @Test
    void neverPutsTheWindowOffTheScreen() {
        var screen = new Rectangle2D(0, 0, 1600, 900);
        assertThat(Placing.within(new Rectangle2D(-3000, 5000, 1000, 700), screen))
                .isEqualTo(new Rectangle2D(0, 200, 1000, 700));
        assertThat(Placing.within(new Rectangle2D(100, 100, 2560, 1400), screen))
                .isEqualTo(screen);
    }
}
