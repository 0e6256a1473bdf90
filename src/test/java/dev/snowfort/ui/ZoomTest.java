package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.storage.Examples;
import dev.snowfort.storage.Preferences;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Everything grows with the zoom, and everything can still be reached.
final class ZoomTest {
    /// The screen in memory has 1000 by 1000 points, and fails when a dialog reaches beyond it.
    private static final int MOST_IN_MEMORY = 120;

    @RegisterExtension
    private final ShownWindow shown = new ShownWindow();

    @Test
    void growsWithKeysInTheWindowInMenusAndInDialogs() throws Exception {
        var page = shown.page();
        page.inOneGo(() -> shown.window().document().openExample(Examples.FIRST));
        page.until(() -> page.isVisible("preview-lines") && page.isVisible("applications"));
        var usual = height(page.node("name"));
        page.press(KeyCode.SHORTCUT, KeyCode.EQUALS);
        assertThat(shown.preferred().current().zoom()).isEqualTo(110);
        page.press(KeyCode.SHORTCUT, KeyCode.MINUS);
        page.press(KeyCode.SHORTCUT, KeyCode.MINUS);
        assertThat(shown.preferred().current().zoom()).isEqualTo(90);
        page.press(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        assertThat(shown.preferred().current().zoom()).isEqualTo(100);

        page.inOneGo(() -> shown.preferred().change(current -> current.withZoom(200)));
        page.until(() -> page.isVisible("column-choice"));
        assertThat(height(page.node("name"))).isCloseTo(2 * usual, within(4));
        assertThat(page.isVisible("preview-lines")).isFalse();
        page.click("column-preview");
        page.until(() -> page.isVisible("preview-lines"));
        page.click("column-applications");
        page.until(() -> page.isVisible("applications") && page.isVisible("add-application"));
        page.press(KeyCode.F2);
        page.until(() -> page.focused().equals("name"));

        page.inOneGo(() -> shown.preferred().change(current -> current.withZoom(MOST_IN_MEMORY)));
        page.until(() -> page.isVisible("theme"));
        page.click("theme");
        page.until(() -> page.isVisible("theme-dark"));
        assertThat(height(page.node("theme-dark"))).isGreaterThan(29);
        page.press(KeyCode.ESCAPE);

        shown.willChooseFolder(Path.of("src/test/resources/scan/split-settings/bookshop"));
        page.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        page.until(() -> page.isVisible("scan-add"));
        assertThat(height(page.node("scan-add"))).isGreaterThan(33);
        page.press(KeyCode.ESCAPE);
        page.until(() -> !page.isVisible("scan-add"));
        page.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        page.until(() -> page.isVisible("scan-add"));
        page.click("scan-add");
        page.until(() -> page.applications().size() == 3);
    }

    @Test
    void theToolBarSaysNoWordByHalves() {
        var page = shown.page();
        for (var zoom = Preferences.LEAST_ZOOM; zoom <= Preferences.MOST_ZOOM; zoom += Preferences.ZOOM_STEP) {
            var percent = zoom;
            page.inOneGo(() -> shown.preferred().change(current -> current.withZoom(percent)));
            page.inOneGo(() -> assertThat(shown.stage().getScene().getRoot().lookupAll(".toolbar .text"))
                    .as("at %d %%", percent)
                    .extracting(text -> ((Text) text).getText())
                    .noneMatch(words -> words.matches(".*\\.\\.\\.$")));
        }
    }

    private static Offset<Double> within(double pixels) {
        return Offset.offset(pixels);
    }

    /// On the screen.
    private static double height(Node node) {
        return node.localToScreen(node.getBoundsInLocal()).getHeight();
    }
}
