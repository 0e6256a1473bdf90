package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Autosaves;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.Examples;
import dev.snowfort.storage.Fingerprint;
import dev.snowfort.storage.Preferences;
import dev.snowfort.storage.PreferencesFile;
import dev.snowfort.storage.SharedFiles;
import dev.snowfort.storage.UnsavedWork;
import dev.snowfort.ui.Prompts.Unsaved;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.SplitPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What was unsaved comes back, and nobody writes over anybody else's work.
final class NothingLostJourneyTest {
    private static final Deployment FIRST = Examples.deployment("intranet");
    private static final Deployment THEIRS = FIRST.withTitle("theirs");

    @RegisterExtension
    private final ShownWindow shown = new ShownWindow();

    @TempDir
    private Path folder;

    private WindowPage page = new WindowPage(new FxRobot());
    private Path file = Path.of("nowhere");
    private Fingerprint first = Fingerprint.of(new byte[0]);

    @BeforeEach
    void writeAFile() throws Exception {
        page = shown.page();
        page.until(() -> page.isVisible("empty-page"));
        file = folder.resolve("deployment.json");
        first = shared().saveOver(file, FIRST);
    }

    @Test
    void keepsUnsavedWorkUntilItIsSavedOrLetGo() throws Exception {
        open();
        edit("mine");
        page.until(() -> kept().contains("\"title\": \"mine\""));
        assertThat(new Autosaves(shown.homes()).left()).as("the window runs").isEmpty();
        page.inOneGo(() -> shown.store().undo());
        page.until(() -> kept().isEmpty());

        edit("mine again");
        page.until(() -> kept().contains("mine again"));
        page.inOneGo(() -> shown.window().document().save());
        page.until(() -> kept().isEmpty());

        edit("let go");
        page.until(() -> kept().contains("let go"));
        shown.willAnswer(Unsaved.LOSE);
        page.inOneGo(() -> shown.window().document().create());
        page.until(() -> kept().isEmpty());
    }

    @Test
    void offersWhatAnotherWindowLeftAndRestoresItAsOneStep() throws Exception {
        leave("left");
        page.inOneGo(() -> shown.window().recover());
        page.until(() -> page.isVisible("recovery-restore"));
        assertThat(page.text("recovery-words"))
                .startsWith("Snowfort ended without saving the changes to " + file + ". ")
                .doesNotContain("not as it was");
        page.click("recovery-compare");
        page.until(() -> page.isVisible("recovery-difference"));
        assertThat(page.<ListView<?>>node("recovery-difference").getItems().toString())
                .contains("+  \"title\": \"left\"");
        page.click("recovery-restore");

        page.until(() -> shown.store().current().title().equals("left"));
        assertThat(page.isVisible("recovery-words")).isFalse();
        assertThat(shown.stage().getTitle()).isEqualTo("• deployment.json — Snowfort");
        page.until(() -> kept().contains("left"));
        page.inOneGo(() -> shown.store().undo());
        assertThat(shown.store().current()).isEqualTo(FIRST);
        page.inOneGo(() -> {
            shown.store().redo();
            shown.window().document().save();
        });
        page.until(() -> DeploymentFile.read(file).title().equals("left") && kept().isEmpty());
    }

    @Test
    void letsUnsavedWorkGoOrDecidesLater() throws Exception {
        leave("later");
        page.inOneGo(() -> shown.window().recover());
        page.until(() -> page.isVisible("recovery-later"));
        page.click("recovery-later");
        page.inOneGo(() -> shown.window().recover());
        page.until(() -> page.isVisible("recovery-drop"));
        page.click("recovery-drop");
        page.until(() -> kept().isEmpty());
        assertThat(DeploymentFile.read(file)).isEqualTo(FIRST);
    }

    @Test
    void readsAgainWhatSomebodyElseChanged() throws Exception {
        open();
        shared().saveOver(file, THEIRS);
        page.inOneGo(() -> shown.window().document().look());

        page.until(() -> shown.store().current().equals(THEIRS));
        page.until(() -> page.isVisible("remark-words"));
        assertThat(shown.store().dirtyProperty().get()).isFalse();
        page.inOneGo(() -> shown.store().undo());
        assertThat(shown.store().current()).isEqualTo(FIRST);
    }

    @Test
    void neverSavesOverWhatSomebodyElseMadeWithoutAsking() throws Exception {
        open();
        edit("mine");
        shared().saveOver(file, THEIRS);
        page.inOneGo(() -> shown.window().document().look());
        page.until(() -> page.isVisible("disk-keep"));
        page.click("disk-keep");

        page.inOneGo(() -> shown.window().document().save());
        page.until(() -> page.isVisible("disk-over"));
        assertThat(page.text("disk-words")).contains("so nothing was saved");
        assertThat(DeploymentFile.read(file)).isEqualTo(THEIRS);
        page.click("disk-load");
        page.until(() -> shown.store().current().equals(THEIRS));
        page.inOneGo(() -> shown.store().undo());
        assertThat(shown.store().current().title()).isEqualTo("mine");

        shared().saveOver(file, FIRST);
        page.inOneGo(() -> shown.window().document().save());
        page.until(() -> page.isVisible("disk-over"));
        page.click("disk-over");
        page.until(() -> DeploymentFile.read(file).title().equals("mine"));
        page.until(() -> !shown.store().dirtyProperty().get());
    }

    @Test
    void twoWindowsOnOneFileKeepEachOthersWork() throws Exception {
        open();
        var other = shown.beside();
        page.inOneGo(() -> other.window().document().open(file));
        page.until(() -> other.store().current().equals(FIRST));
        page.until(() -> page.isVisible("remark-words"));
        assertThat(page.text("remark-words")).startsWith("deployment.json is open in another window of Snowfort.");

        page.inOneGo(() -> {
            other.store().change("Change title", deployment -> deployment.withTitle("theirs"));
            shown.store().change("Change title", deployment -> deployment.withTitle("mine"));
            other.window().document().save();
        });
        page.until(() -> DeploymentFile.read(file).equals(THEIRS));
        page.inOneGo(() -> shown.window().document().save());
        page.until(() -> page.isVisible("disk-over"));
        assertThat(DeploymentFile.read(file)).isEqualTo(THEIRS);
        assertThat(shown.store().current().title()).isEqualTo("mine");
        other.end();
    }

    @Test
    void saysThatAFileIsOpenElsewhereAndRemembersTheLatest() throws Exception {
        try (var _ = shared().claim(file).orElseThrow()) {
            open();
            page.until(() -> page.isVisible("remark-words"));
            assertThat(page.text("remark-words")).startsWith("deployment.json is open in another window of Snowfort.");
        }
        var other =
                Files.copy(file, Files.createDirectory(folder.resolve("b_c")).resolve("deployment.json"));
        page.inOneGo(() -> shown.window().document().open(other));
        page.until(() ->
                recent().equals(List.of("deployment.json — " + other.getParent(), "deployment.json — " + folder)));
        Files.delete(file);
        page.inOneGo(() -> menu("recent-1").fire());
        page.until(() -> recent().equals(List.of("deployment.json")));
        assertThat(page.text("banner-words")).startsWith("There is no " + file + " any more");

        page.inOneGo(() -> shown.preferred().change(current -> current.withTheme(Preferences.Theme.DARK)));
        page.until(() -> new PreferencesFile(shown.homes()).read().preferences().theme() == Preferences.Theme.DARK);
        assertThat(new PreferencesFile(shown.homes()).read().preferences().recent())
                .containsExactly(other);
    }

    @Test
    void comesBackWhereItWasAndAsItLooked() throws Exception {
        page.click("theme");
        page.until(() -> page.isVisible("theme-dark"));
        page.click("theme-dark");
        page.inOneGo(() -> {
            shown.stage().setX(3);
            shown.stage().setY(30);
            shown.stage().setWidth(996);
            shown.stage().setHeight(680);
        });
        page.until(() -> shown.stage().getScene().getWidth() < 1000);
        page.until(() -> {
            page.<SplitPane>node("columns").setDividerPositions(0.24, 0.78);
            return dividers().equals(List.of(0.24, 0.78));
        });
        var divided = dividers();
        open();
        edit("let go");
        page.until(() -> kept().contains("let go"));

        shown.restart();

        page.until(() -> page.isVisible("empty-page"));
        page.inOneGo(() -> shown.window().recover());
        page.until(() -> Math.abs(dividers().getFirst() - divided.getFirst()) < 0.02);
        assertThat(List.of(
                        shown.stage().getX(),
                        shown.stage().getY(),
                        shown.stage().getWidth(),
                        shown.stage().getHeight()))
                .containsExactly(3.0, 30.0, 996.0, 680.0);
        assertThat(shown.preferred().current().theme()).isEqualTo(Preferences.Theme.DARK);
        assertThat(kept()).as("it ended well").isEmpty();
        assertThat(page.isVisible("recovery-words")).isFalse();

        page.inOneGo(() -> shown.stage().setMaximized(true));
        shown.restart();
        assertThat(shown.stage().isMaximized()).isTrue();
        page.inOneGo(() -> shown.stage().setMaximized(false));
        page.until(() -> shown.stage().getWidth() == 996 && shown.stage().getHeight() == 680);
    }

    private SharedFiles shared() {
        return new SharedFiles(shown.homes());
    }

    private void open() throws Exception {
        page.inOneGo(() -> shown.window().document().open(file));
        page.until(() -> shown.store().current().equals(FIRST));
    }

    private void edit(String title) {
        page.inOneGo(() -> shown.store().change("Change title", deployment -> deployment.withTitle(title)));
    }

    private void leave(String title) throws Exception {
        try (var slot = new Autosaves(shown.homes()).slot()) {
            slot.write(
                    new UnsavedWork(FIRST.withTitle(title), "deployment.json", Optional.of(file), Optional.of(first)));
        }
    }

    /// All unsaved work that lies on the disk.
    private String kept() {
        try (var files =
                Files.list(Files.createDirectories(shown.homes().state().resolve("autosave")))) {
            var text = new StringBuilder();
            for (var work :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                text.append(Files.readString(work));
            }
            return text.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// In hundredths.
    private List<Double> dividers() {
        return Arrays.stream(this.page.<SplitPane>node("columns").getDividerPositions())
                .mapToObj(position -> Math.round(position * 100) / 100.0)
                .toList();
    }

    private List<String> recent() {
        return this.page.<SplitMenuButton>node("open").getItems().stream()
                .filter(item -> item.getId() != null && item.getId().startsWith("recent-"))
                .map(MenuItem::getText)
                .toList();
    }

    private MenuItem menu(String id) {
        return this.page.<SplitMenuButton>node("open").getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }
}
