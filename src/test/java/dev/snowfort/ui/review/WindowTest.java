package dev.snowfort.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {
    @Test
    void hasAsManyColumnsAsThereIsRoomFor() {
        assertThat(Window.of(1000, 700, 0)).isEqualTo(new Window(0, 7, 100));
        assertThat(Window.of(2, 700, 0)).isEqualTo(new Window(0, 2, 184));
        assertThat(Window.of(3, 20, 0)).isEqualTo(new Window(0, 1, 96));
        assertThat(Window.of(0, 700, 5)).isEqualTo(Window.NONE);
    }

    @Test
    void stopsAtTheLastColumn() {
        assertThat(Window.of(10, 700, 9)).isEqualTo(new Window(3, 7, 100));
        assertThat(Window.of(10, 700, -4)).isEqualTo(new Window(0, 7, 100));
    }

    @Test
    void movesAsLittleAsItTakesToShowAColumn() {
        var window = new Window(10, 7, 96);
        assertThat(window.showing(12)).isEqualTo(window);
        assertThat(window.showing(17)).isEqualTo(new Window(11, 7, 96));
        assertThat(window.showing(3)).isEqualTo(new Window(3, 7, 96));
    }
}
