package dev.snowfort.ui.section.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.storage.Examples;
import dev.snowfort.ui.Complaints;
import dev.snowfort.ui.section.ShownPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SecretsPageTest {
    private static final int SECRETS = 4;

    @RegisterExtension
    @SuppressWarnings("unused")
    final Complaints complaints = new Complaints();

    @TempDir
    private Path folder;

    @Test
    void goesFromTheNamesToAFileThatIsSound() throws Exception {
        var file = folder.resolve("shop.env");
        Files.writeString(file, "SECRET_KEY=\nexport EMAIL_HOST_PASSWORD=hush hush\nOTHER=x\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        try (var shown = new ShownPage(Examples.deployment(Examples.FIRST), SECRETS)) {
            shown.willChoose(file);
            addsAnOptionalNameWithAComment(shown);
            checksTheFile(shown);
            fillsInTheKey(shown, file);
            keepsAndReplacesIt(shown, file);
        }
    }

    private static void addsAnOptionalNameWithAComment(ShownPage shown) {
        assertThat(shown.texts("keys-name")).containsExactly("SECRET_KEY", "EMAIL_HOST_PASSWORD");
        add(shown, "optionalKeys", "SENTRY_DSN");
        add(shown, "keyComments", "SENTRY_DSN=From sentry.io");
        assertThat(shown.texts("keys-name")).containsExactly("SECRET_KEY", "EMAIL_HOST_PASSWORD", "SENTRY_DSN");
        assertThat(shown.texts("keys-need"))
                .containsExactly("required, to be filled in", "required, to be filled in", "optional, behind a #");
        assertThat(shown.texts("form-help")).contains("From sentry.io");
    }

    private static void checksTheFile(ShownPage shown) throws TimeoutException {
        shown.fire("keys-check");
        until(shown, "shop.env: 0 names present, 1 without a usable value, 1 missing, 1 optional left out");
        assertThat(shown.texts("form-finding-text"))
                .extracting(text -> text.replaceFirst("(?s)[.:;,].*", ""))
                .containsExactly(
                        "The file’s group can read it",
                        "Line 1",
                        "Line 2",
                        "Line 3",
                        "EMAIL_HOST_PASSWORD is not in the file");
    }

    private static void fillsInTheKey(ShownPage shown, Path file) throws Exception {
        shown.fire("keys-generate");
        until(shown, "SECRET_KEY in " + file + " has a new value, and the file is now for its owner alone to read.");
        assertThat(Files.readString(file))
                .matches("SECRET_KEY=\\w{64}\nexport EMAIL_HOST_PASSWORD=hush hush\nOTHER=x\n");
    }

    private static void keepsAndReplacesIt(ShownPage shown, Path file) throws Exception {
        var before = Files.readString(file);
        shown.fire("keys-generate");
        shown.until(() -> shown.shows("keys-replace"));
        shown.fire("keys-keep");
        assertThat(shown.shows("keys-notice")).isFalse();
        assertThat(file).hasContent(before);

        shown.fire("keys-generate");
        shown.until(() -> shown.shows("keys-replace"));
        shown.fire("keys-replace");
        shown.until(() -> shown.texts("keys-summary").toString().contains("has another value"));
        assertThat(Files.readString(file)).isNotEqualTo(before);
    }

    @Test
    void eachWayOfKeepingAsksForWhatItNeeds() throws Exception {
        try (var shown = new ShownPage(Examples.deployment(Examples.FIRST), SECRETS)) {
            assertThat(shown.shows("keysFile")).isTrue();
            assertThat(shown.shows("keysSecret")).isFalse();

            shown.fire("keysFrom.sops");
            assertThat(shown.shows("keysFile")).isFalse();
            assertThat(shown.text("keysSecret")).isEmpty();
            assertThat(shown.texts("form-help"))
                    .anyMatch(text -> text.contains("it is the text shop/keys in the file"));

            shown.fire("keysFrom.credentials");
            assertThat(shown.shows("keys")).isFalse();
            assertThat(shown.shows("keys-check")).isFalse();
            assertThat(shown.texts("form-finding-text"))
                    .singleElement()
                    .asString()
                    .startsWith("Without a keys file there is no secret yet");
            shown.undo();
            shown.undo();
            assertThat(shown.shows("keysFile")).isTrue();
            assertThat(shown.texts("form-finding-text")).isEqualTo(List.of());
        }
    }

    private static void add(ShownPage shown, String field, String text) {
        shown.focus(field);
        shown.type(text);
        shown.press(KeyCode.ENTER);
    }

    private static void until(ShownPage shown, String summary) throws TimeoutException {
        shown.until(() -> shown.texts("keys-summary").contains(summary));
    }
}
