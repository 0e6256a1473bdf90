package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/// What somebody does to find, rename, remove and take back.
final class FindingJourneyTest {
    @RegisterExtension
    private final ShownWindow shown = new ShownWindow();

    private WindowPage page = new WindowPage(new FxRobot());

    @BeforeEach
    void openTheExample() throws Exception {
        page = shown.pageOfExample();
    }

    @Test
    void findsAndGoesThere() throws Exception {
        page.press(KeyCode.SHORTCUT, KeyCode.K);
        page.until(() -> page.focused().equals("palette-field"));
        page.type("blog port");
        page.press(KeyCode.ENTER);
        page.until(() -> page.focused().equals("port"));
        assertThat(page.shownPage()).isEqualTo("Serving");
        assertThat(page.shownApplication()).isEqualTo(1);
        assertThat(page.isVisible("palette")).isFalse();

        page.click("search");
        page.type("keys/shop");
        page.press(KeyCode.ENTER);
        page.until(() -> page.previewLines().stream().anyMatch(line -> line.startsWith("SECRET_KEY=")));

        page.press(KeyCode.SHORTCUT, KeyCode.K);
        page.type("duplicate");
        page.press(KeyCode.ENTER);
        page.until(() -> page.applications().equals(List.of("shop", "blog", "blog-2")));

        page.press(KeyCode.SHORTCUT, KeyCode.K);
        page.press(KeyCode.DOWN);
        page.press(KeyCode.ESCAPE);
        page.until(() -> !page.isVisible("palette"));
        page.press(KeyCode.F1);
        page.until(() -> page.isVisible("key-sheet"));
        page.press(KeyCode.ESCAPE);
        page.until(() -> !page.isVisible("key-sheet"));
    }

    @Test
    void renamesRemovesAndTakesBack() throws Exception {
        var start = shown.store().current();
        page.press(KeyCode.F2);
        page.until(() -> page.focused().equals("name"));
        page.press(KeyCode.SHORTCUT, KeyCode.A);
        page.type("store");
        page.until(() -> page.isVisible("rename-note"));
        assertThat(page.text("rename-words")).contains("keys file").contains("system user");
        assertThat(shown.store().undoLabels(9)).containsExactly("Rename shop");
        page.until(() -> page.previewLines().stream().anyMatch(line -> line.contains("\"/etc/keys/store.env\"")));
        page.click("rename-undo");
        assertThat(shown.store().current()).isEqualTo(start);
        assertThat(page.isVisible("rename-note")).isFalse();

        page.click("remove-application");
        page.until(() -> page.applications().equals(List.of("blog")));
        assertThat(page.text("notice-words")).isEqualTo("Removed shop.");
        page.click("notice-undo");
        page.until(() -> page.applications().equals(List.of("shop", "blog")));
        assertThat(page.isVisible("notice")).isFalse();
    }

    @Test
    void addsFromAnExampleAndMovesItToItsPlace() throws Exception {
        assertThat(page.menu("add-application"))
                .containsExactly("New application", "From a project folder… (Ctrl+Shift+N)", "From an example");
        page.chooseBelow("add-application", 2, "shop of shop-and-blog");
        page.until(() -> page.applications().equals(List.of("shop", "blog", "shop-2")));
        page.until(() -> page.focused().equals("name"));
        assertThat(shown.store().undoLabelProperty().get()).isEqualTo("Add shop-2 from an example");

        page.inOneGo(() -> page.node("applications").requestFocus());
        page.press(KeyCode.ALT, KeyCode.UP);
        page.click("move-application-up");
        page.until(() -> page.applications().equals(List.of("shop-2", "shop", "blog")));
        assertThat(page.shownApplication()).isZero();
        page.press(KeyCode.SHORTCUT, KeyCode.Z);
        page.press(KeyCode.SHORTCUT, KeyCode.Z);
        page.until(() -> page.applications().equals(List.of("shop", "blog", "shop-2")));
    }

    @Test
    void takesSeveralStepsBackByName() throws Exception {
        var start = shown.store().current();
        for (var title : List.of("one", "two", "three")) {
            page.inOneGo(() -> shown.store().change("Call it " + title, deployment -> deployment.withTitle(title)));
        }
        assertThat(page.menu("undo"))
                .containsExactly(
                        "Undo: Call it three", "Undo 2 steps, to: Call it two", "Undo 3 steps, to: Call it one");
        page.choose("undo", 2);
        assertThat(shown.store().current()).isEqualTo(start);
        assertThat(page.menu("redo")).hasSize(3).first().isEqualTo("Redo: Call it one");
        page.choose("redo", 0);
        assertThat(shown.store().current().title()).isEqualTo("one");
    }
}
