package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.storage.Examples;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What somebody sees who starts the program for the first time.
final class WelcomeTest {
    @RegisterExtension
    private final ShownWindow shown = new ShownWindow();

    @Test
    void saysWhatToDoFirstUntilItIsClosedForGood() throws Exception {
        var page = shown.page();
        assertThat(page.isVisible("welcome")).isFalse();
        begin();
        page.until(() -> page.isVisible("welcome"));
        assertThat(page.applications()).containsExactly("shop", "blog");
        assertThat(page.text("welcome-words")).startsWith("This is an example").contains("choose New");

        shown.restart();
        begin();
        page.until(() -> page.isVisible("welcome"));
        page.click("welcome-close");
        assertThat(page.isVisible("welcome")).isFalse();

        shown.restart();
        assertThat(shown.preferred().current().welcomed()).isTrue();
        begin();
        assertThat(page.isVisible("welcome")).isFalse();
    }

    @Test
    void endsWhenAnotherDeploymentIsOpened() throws Exception {
        var page = shown.page();
        begin();
        page.until(() -> page.isVisible("welcome"));
        page.click("new");
        page.until(() -> page.isVisible("empty-page"));
        assertThat(page.isVisible("welcome")).isFalse();
        assertThat(shown.preferred().current().welcomed()).isTrue();
    }

    /// As the program does it that was started without a file.
    private void begin() {
        shown.page().inOneGo(() -> {
            shown.window().document().openExample(Examples.FIRST);
            shown.window().begin(Beginning.with(Optional.empty()));
        });
    }
}
