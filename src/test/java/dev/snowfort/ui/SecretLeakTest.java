package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.export.ExportPlan;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.storage.DeploymentFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Values that stand in keys files get nowhere else: no file that the program writes, nothing that it shows or logs.
class SecretLeakTest {
    private static final String PLANTED = "pL4nted-vAlue-0f-a-s3cret";
    private static final Pattern GENERATED = Pattern.compile("(?m)^SECRET_KEY=(\\w{64})$");

    @RegisterExtension
    final ShownWindow shown = new ShownWindow();

    @TempDir
    private Path folder;

    private final Logger root = Logger.getLogger("");
    private final Level level = root.getLevel();
    private final List<String> seen = new ArrayList<>();
    private final Handler everything = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            synchronized (seen) {
                seen.add(logged.getLoggerName() + " " + logged.getMessage() + " "
                        + List.of(Objects.requireNonNullElse(logged.getParameters(), new Object[0]))
                        + logged.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        everything.setLevel(Level.ALL);
        Logger.getLogger("dev.snowfort").setLevel(Level.ALL);
        root.addHandler(everything);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(everything);
        root.setLevel(level);
    }

    @Test
    void whatStandsInAKeysFileStaysThere() throws Exception {
        var page = shown.page();
        page.until(() -> page.isVisible("empty-page"));
        page.click("empty-example");
        page.until(() -> page.applications().equals(List.of("shop", "blog")));
        page.turnTo("secrets");
        page.until(() -> page.isVisible("keys-check"));

        for (var keys : plantedFiles()) {
            shown.willChooseKeysFile(keys);
            page.click("keys-check");
            page.until(() -> page.isVisible("keys-dismiss"));
            look(page);
            page.click("keys-dismiss");
        }
        var secrets = new ArrayList<>(List.of(PLANTED));
        secrets.add(generated(page));
        writesEverything(page);

        look(page);
        seen.add(unsavedWork());
        assertThat(nowhere(secrets)).isEmpty();
    }

    /// With the value where a reader could take it for something else.
    private List<Path> plantedFiles() throws IOException {
        var files = new ArrayList<Path>();
        for (var content : List.of(
                "SECRET_KEY=%s\nEMAIL_HOST_PASSWORD=%s x\n",
                "export SECRET_KEY=%s\n%s=1\n%s\n",
                "SECRET_KEY='%s\nEMAIL_HOST_PASSWORD=%s\n",
                "SECRET_KEY=%s\0\n",
                "\uFEFFSECRET_KEY=%s\r\nOTHER=\"%s\r\n\"\r\n")) {
            var file = Files.createDirectories(folder.resolve("keys")).resolve(files.size() + ".env");
            files.add(Files.writeString(file, content.replace("%s", PLANTED)));
        }
        return files;
    }

    private String generated(WindowPage page) throws Exception {
        var file = folder.resolve("keys/new.env");
        shown.willChooseKeysFile(file);
        page.click("keys-generate");
        page.until(() -> page.isVisible("keys-dismiss"));
        look(page);
        page.click("keys-generate");
        page.until(() -> page.isVisible("keys-replace"));
        look(page);
        var before = key(file);
        page.click("keys-replace");
        page.until(() -> page.isVisible("keys-dismiss"));
        assertThat(key(file)).isNotEqualTo(before);
        return key(file);
    }

    private static String key(Path file) throws IOException {
        var found = GENERATED.matcher(Files.readString(file));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /// Whatever the program writes while a keys file is known to it, what keeps unsaved work included.
    private void writesEverything(WindowPage page) throws Exception {
        marksAVariableAsSecret(page);
        page.write("optionalKeys", "SENTRY_DSN");
        page.press(KeyCode.ENTER);
        page.until(() -> unsavedWork().contains("SENTRY_DSN"));
        seen.add(unsavedWork());
        look(page);
        var written = Files.createDirectories(folder.resolve("written"));
        var deployment = written.resolve("deployment.json");
        shown.willChooseFile(deployment);
        page.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        page.until(() -> Files.exists(deployment));
        for (var path : page.<ComboBox<String>>node("preview-file").getItems()) {
            page.showFile(path);
            seen.addAll(page.previewLines());
        }
        ExportPlan.of(written.resolve("export"), GeneratedFiles.generate(DeploymentFile.read(deployment)))
                .write(true);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(folder.resolve("keys")) || !file.toString().endsWith(".env")) {
                    seen.add(file + " " + Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    /// Typed where everybody may read it; from then on its name alone is kept.
    private void marksAVariableAsSecret(WindowPage page) throws Exception {
        page.write("environment", "PAYMENT_TOKEN=" + PLANTED);
        page.press(KeyCode.ENTER);
        page.until(() -> page.isVisible("environment.fix"));
        page.click("environment.fix");
        page.until(() -> !page.isVisible("environment.fix"));
        var application = shown.store().current().applications().getFirst();
        assertThat(SecretSettings.KEYS.of(application)).contains("PAYMENT_TOKEN");
        assertThat(SecretSettings.ENVIRONMENT.of(application)).doesNotContainKey("PAYMENT_TOKEN");
    }

    /// All that lies in the program's own folders.
    private String unsavedWork() throws IOException {
        try (var files = Files.walk(shown.homes().state().getParent())) {
            var text = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(file).append(Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "");
            }
            return text.toString();
        } catch (UncheckedIOException | NoSuchFileException beingWritten) {
            return "";
        }
    }

    /// Everything that stands in the windows, in their titles and on the clipboard.
    private void look(WindowPage page) {
        page.inOneGo(() -> {
            for (var window : Window.getWindows()) {
                seen.add(window instanceof Stage stage ? String.valueOf(stage.getTitle()) : "");
                texts(window.getScene().getRoot()).forEach(seen::add);
            }
            seen.add(String.valueOf(Clipboard.getSystemClipboard().getString()));
            seen.add(shown.store().toString());
        });
    }

    private static Stream<String> texts(Node node) {
        var own = switch (node) {
            case Labeled labeled -> labeled.getText() + " " + labeled.getTooltip();
            case TextInputControl input -> input.getText() + " " + input.getPromptText();
            case Text text -> text.getText();
            default -> "";
        };
        var all = Stream.of(own, node.getAccessibleText(), node.getAccessibleHelp(), node.getId());
        return node instanceof Parent parent
                ? Stream.concat(all, parent.getChildrenUnmodifiable().stream().flatMap(SecretLeakTest::texts))
                : all;
    }

    private List<String> nowhere(List<String> secrets) {
        assertThat(seen).as("something was looked at").hasSizeGreaterThan(100);
        assertThat(seen).anyMatch(text -> text != null && text.contains("EMAIL_HOST_PASSWORD"));
        return seen.stream()
                .filter(Objects::nonNull)
                .filter(text -> secrets.stream().anyMatch(text::contains))
                .collect(Collectors.toList());
    }
}
