package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.storage.Preferences;
import dev.snowfort.storage.PreferencesFile;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The menu of theme and zoom changes the window that is open, and is remembered.
final class ThemeTest {
    @RegisterExtension
    private final ShownWindow shown = new ShownWindow();

    @Test
    void changesColoursAndSizeAtOnceAndRemembersThem() throws Exception {
        var page = shown.page();
        choose("theme-light");
        page.until(() -> ground() > 0.9);
        choose("theme-dark");
        page.until(() -> ground() < 0.2);
        page.until(() -> onDisk().theme() == Preferences.Theme.DARK);
        choose("theme-system");
        page.until(() -> onDisk().theme() == Preferences.Theme.SYSTEM);
        // The desktop that there is without a display prefers light.
        assertThat(ground()).isGreaterThan(0.9);

        var usual = height(page.node("new"));
        choose("zoom-in");
        page.until(() -> height(page.node("new")) > 1.05 * usual);
        choose("zoom-reset");
        page.until(() -> height(page.node("new")) == usual);
        choose("zoom-out");
        page.until(() -> height(page.node("new")) < 0.95 * usual);
        for (var step = 0; step < 3; step++) {
            page.press(KeyCode.SHORTCUT, KeyCode.MINUS);
        }
        page.until(() -> onDisk().zoom() == Preferences.LEAST_ZOOM);
        assertThat(height(page.node("new"))).isBetween(0.75 * usual, 0.85 * usual);
    }

    private void choose(String item) throws Exception {
        var page = shown.page();
        page.click("theme");
        page.until(() -> page.isVisible(item));
        page.click(item);
    }

    private Preferences onDisk() {
        return new PreferencesFile(shown.homes()).read().preferences();
    }

    /// How bright it is behind the tool bar, from 0 to 1.
    private double ground() {
        var bar = (Region) shown.stage().getScene().lookup(".toolbar");
        return ((Color) bar.getBackground().getFills().getLast().getFill()).getBrightness();
    }

    private static double height(Node node) {
        return node.localToScreen(node.getBoundsInLocal()).getHeight();
    }
}
