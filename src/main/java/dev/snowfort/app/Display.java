package dev.snowfort.app;

import java.util.Map;
import java.util.Optional;

/// Whether there is a display to open a window on.
final class Display {
    private Display() {}

    /// A sentence that says what is missing and what works without it.
    ///
    /// @param platform JavaFX's platform, `Headless` when it draws to memory
    static Optional<String> missing(Map<String, String> environment, String system, String platform) {
        var drawsToMemory = platform.equalsIgnoreCase("Headless");
        var hasDisplay = !environment.getOrDefault("DISPLAY", "").isBlank();
        return drawsToMemory || hasDisplay || !system.startsWith("Linux")
                ? Optional.empty()
                : Optional.of(sentence("There is no display: the variable DISPLAY is not set"));
    }

    /// @param cause what is missing, without a full stop
    static String sentence(String cause) {
        return cause
                + ". Start Snowfort in a graphical session, or work without a window: snowfort export FILE --output"
                + " DIR (snowfort --help lists the rest).";
    }

    /// What JavaFX said when it could not open the display.
    static String cause(Throwable noToolkit) {
        var said = String.valueOf(noToolkit.getMessage());
        return said.contains("GTK") || said.contains("glass")
                ? "GTK 3 is missing (libgtk-3.so.0), which the window is drawn with"
                : "The display cannot be opened (" + said.lines().findFirst().orElse("no reason given") + ")";
    }
}
