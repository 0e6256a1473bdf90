package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.Examples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Every key of the sheet is pressed, and does what the sheet says.
final class KeysJourneyTest {
    @RegisterExtension
    private final ShownWindow shown = new ShownWindow();

    @TempDir
    private Path folder;

    private final Set<String> pressed = new TreeSet<>();
    private WindowPage page = new WindowPage(new FxRobot());

    @Test
    void everyKeyOfTheSheetDoesWhatItSays() throws Exception {
        page = shown.page();
        page.inOneGo(() -> shown.store().open(Examples.deployment(Examples.FIRST)));
        page.until(() -> applicationsAre("shop", "blog"));
        press("F1", () -> page.isVisible("key-sheet"));
        var listed = keysOfTheSheet();
        page.press(KeyCode.ESCAPE);
        page.until(() -> !page.isVisible("key-sheet"));

        looksAround();
        edits();
        arrangesApplications();
        readsThePreview();
        opensWhatIsAskedAbout();
        keepsFiles();
        assertThat(pressed).isEqualTo(listed);
    }

    private void looksAround() throws Exception {
        press("Ctrl+Tab", () -> page.shownPage().equals("Serving"));
        press("Ctrl+Shift+Tab", () -> page.shownPage().equals("General"));
        press("Ctrl+K", () -> page.focused().equals("palette-field"));
        page.press(KeyCode.ESCAPE);
        press("Ctrl+R", () -> page.isVisible("review-page"));
        press("Ctrl+R", () -> !page.isVisible("review-page"));
        press("Ctrl+Minus", () -> shown.preferred().current().zoom() == 90);
        press("Ctrl+0", () -> shown.preferred().current().zoom() == 100);
        press("Ctrl+Plus", () -> shown.preferred().current().zoom() > 100);
        press("Ctrl+0", () -> shown.preferred().current().zoom() == 100);
        press("F2", () -> page.focused().equals("name"));
    }

    private void edits() throws Exception {
        press("Ctrl+D", () -> applicationsAre("shop", "shop-2", "blog"));
        press("Ctrl+Z", () -> applicationsAre("shop", "blog"));
        press("Ctrl+Shift+Z", () -> applicationsAre("shop", "shop-2", "blog"));
        press("Ctrl+Z", () -> applicationsAre("shop", "blog"));
        press("Ctrl+Y", () -> applicationsAre("shop", "shop-2", "blog"));
        press("Ctrl+Z", () -> applicationsAre("shop", "blog"));
    }

    private void arrangesApplications() throws Exception {
        page.inOneGo(() -> page.node("applications").requestFocus());
        press("Alt+Down", () -> applicationsAre("blog", "shop"));
        press("Alt+Up", () -> applicationsAre("shop", "blog"));
        press("Delete", () -> applicationsAre("blog"));
        press("Ctrl+Z", () -> applicationsAre("shop", "blog"));
    }

    private void readsThePreview() throws Exception {
        press("Ctrl+F", () -> page.focused().equals("find-text"));
        page.clickLine("8001");
        page.inOneGo(() -> page.node("preview-lines").requestFocus());
        press("Ctrl+C", () -> page.clipboard().strip().equals("port = 8001;"));
        press("Enter", () -> page.focused().equals("port"));
    }

    private void opensWhatIsAskedAbout() throws Exception {
        press("F7", () -> page.text("check-words").startsWith("Nix is not installed here"));
        shown.willChooseFolder(folder.resolve("flake"));
        press("Ctrl+E", () -> page.isVisible("export-headline"));
        page.click("export-cancel");
        page.until(() -> !page.isVisible("export-headline"));
        shown.willChooseFolder(Path.of("src/test/resources/scan/split-settings/bookshop"));
        press("Ctrl+Shift+N", () -> page.isVisible("scan-add"));
        page.click("scan-cancel");
        page.until(() -> !page.isVisible("scan-add"));
    }

    private void keepsFiles() throws Exception {
        var one = folder.resolve("one.json");
        var two = folder.resolve("two.json");
        shown.willChooseFile(one);
        press("Ctrl+S", () -> Files.exists(one));
        shown.willChooseFile(two);
        press("Ctrl+Shift+S", () -> Files.exists(two));
        assertThat(DeploymentFile.read(two)).isEqualTo(shown.store().current());
        press("Ctrl+N", () -> applicationsAre());
        press("Ctrl+O", () -> applicationsAre("shop", "blog"));
    }

    private void press(String keys, Callable<Boolean> done) throws Exception {
        page.press(Arrays.stream(keys.split("\\+")).map(KeysJourneyTest::code).toArray(KeyCode[]::new));
        page.until(done);
        pressed.add(keys);
    }

    private static KeyCode code(String name) {
        return name.equals("Ctrl") ? KeyCode.SHORTCUT : KeyCode.getKeyCode(name);
    }

    private boolean applicationsAre(String... names) {
        return page.applications().equals(List.of(names));
    }

    private Set<String> keysOfTheSheet() {
        var listed = new TreeSet<String>();
        page.inOneGo(
                () -> page.node("key-sheet").lookupAll(".keys").forEach(keys -> listed.add(((Label) keys).getText())));
        return listed;
    }
}
