package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.model.Deployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// From a project's folder to an application in the deployment.
final class ScanJourneyTest {
    @RegisterExtension
    private final ShownWindow shown = new ShownWindow();

    @TempDir
    private Path folder;

    @Test
    void addsWhatAProjectTellsAsOneStep() throws Exception {
        var page = shown.page();
        shown.willChooseFolder(Path.of("src/test/resources/scan/split-settings/bookshop"));
        page.until(() -> page.isVisible("empty-scan"));
        page.click("empty-scan");
        page.until(() -> page.isVisible("scan-title"));
        assertThat(page.text("scan-title")).isEqualTo("bookshop, a Django application");
        assertThat(page.text("scan-found-django.settings")).isEqualTo("bookshop.settings.production");
        page.click("scan-copy-0");
        page.inOneGo(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("import os\n\n")
                .contains("DATABASES = {"));
        page.click("scan-add");

        page.until(() -> page.applications().equals(List.of("bookshop")));
        var added = shown.store().current().applications().getFirst();
        assertThat(SecretSettings.KEYS.of(added))
                .containsExactly("SECRET_KEY", "EMAIL_HOST_PASSWORD", "PAYMENT_API_KEY");
        assertThat(shown.store().undoLabelProperty().get()).isEqualTo("Add bookshop");

        page.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        page.until(() -> page.isVisible("scan-add"));
        page.click("scan-add");
        page.until(() -> page.applications().equals(List.of("bookshop", "bookshop-2")));
        page.press(KeyCode.SHORTCUT, KeyCode.Z);
        page.press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(shown.store().current()).isEqualTo(Deployment.EMPTY);
    }

    @Test
    void saysWhyAFolderCannotBeReadAndAddsNothing() throws Exception {
        var page = shown.page();
        var file = Files.writeString(folder.resolve("shop"), "");
        shown.willChooseFolder(file);
        page.until(() -> page.isVisible("empty-scan"));
        page.click("empty-scan");

        page.until(() -> page.isVisible("banner-close"));
        assertThat(page.isVisible("scan-cancel")).isFalse();
        assertThat(shown.store().current()).isEqualTo(Deployment.EMPTY);
    }
}
