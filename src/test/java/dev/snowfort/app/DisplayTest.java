package dev.snowfort.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void saysWhatIsMissingAndWhatWorksWithoutIt() {
        assertThat(Display.missing(Map.of(), "Linux", ""))
                .hasValue(
                        "There is no display: the variable DISPLAY is not set. Start Snowfort in a graphical session, or"
                                + " work without a window: snowfort export FILE --output DIR (snowfort --help lists the rest).");
        assertThat(Display.missing(Map.of("DISPLAY", " "), "Linux", "")).isPresent();
    }

    @Test
    void needsNoDisplayWhereNoneIsUsed() {
        assertThat(Display.missing(Map.of("DISPLAY", ":0"), "Linux", "")).isEmpty();
        assertThat(Display.missing(Map.of(), "Linux", "Headless")).isEmpty();
        assertThat(Display.missing(Map.of(), "Mac OS X", "")).isEmpty();
    }

    @Test
    void namesTheToolkitThatIsMissing() {
        assertThat(Display.cause(new UnsupportedOperationException("Unable to load glass GTK library.")))
                .isEqualTo("GTK 3 is missing (libgtk-3.so.0), which the window is drawn with");
        assertThat(Display.cause(new UnsupportedOperationException("Unable to open DISPLAY")))
                .isEqualTo("The display cannot be opened (Unable to open DISPLAY)");
    }
}
