package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.ServingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What the preview answers: what the server gets, what the last edit did, and what an export would change.
final class PreviewJourneyTest {
    private static final double TWO_ROWS = 28;

    private static final String LINES = "preview-lines";

    @RegisterExtension
    private final ShownWindow shown = new ShownWindow();

    @TempDir
    private Path folder;

    private WindowPage page = new WindowPage(new FxRobot());

    @BeforeEach
    void openTheExample() throws Exception {
        page = shown.pageOfExample();
    }

    @Test
    void showsTheUnitAndWhatTheLastEditDid() throws Exception {
        page.click("preview-unit");
        page.until(() -> page.isVisible("unit-lines"));
        assertThat(page.text("unit-name")).isEqualTo("wsgi-shop");
        assertThat(page.text("unit-exposure")).isEqualTo(page.text("status-exposure"));
        page.clickLine("unit-lines", "TasksMax");
        page.until(() -> page.focused().equals("limits.TasksMax"));
        page.until(() -> page.litLines("unit-lines").equals(List.of("TasksMax=512")));
        page.write("limits.TasksMax", "64");
        page.until(() -> page.lines("unit-lines").contains("TasksMax=64"));
        page.inOneGo(() -> shown.focus().show(1));
        page.until(() -> page.text("unit-name").equals("wsgi-blog"));

        page.press(KeyCode.SHORTCUT, KeyCode.F);
        page.until(() -> page.focused().equals("find-text"));
        page.click("preview-files");
        page.until(() -> page.isVisible(LINES));
        movesToWhatChangedUnlessSomebodyReads();
        copiesLinesWithTheKeyboard();
        assertThat(page.wraps(LINES)).isFalse();
        page.click("preview-wrap");
        page.until(() -> page.wraps(LINES));
        assertThat(shown.preferred().current().wrap()).isTrue();
    }

    private void movesToWhatChangedUnlessSomebodyReads() throws Exception {
        page.scrollTo(LINES, 0);
        page.until(() -> !page.isInView(LINES, "port = 8001;"));
        setPortOfShop(8100);
        page.until(() -> page.isInView(LINES, "port = 8100;"));
        page.until(page::isAtRest);
        page.inOneGo(() -> page.node(LINES).requestFocus());
        page.scrollTo(LINES, 0);
        page.until(() -> !page.isInView(LINES, "port = 8100;"));
        setPortOfShop(8101);
        page.until(() -> page.lines(LINES).stream().anyMatch(line -> line.contains("port = 8101;")));
        assertThat(page.isInView(LINES, "port = 8101;")).isFalse();
    }

    private void copiesLinesWithTheKeyboard() {
        page.selectFirst(LINES);
        page.press(KeyCode.SHIFT, KeyCode.DOWN);
        page.press(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(page.clipboard())
                .isEqualTo(String.join("\n", page.lines(LINES).subList(0, 2)) + "\n");
    }

    private void setPortOfShop(long port) {
        page.inOneGo(() ->
                shown.store().change("edit", now -> now.with(0, shop -> ServingSettings.PORT.set(shop, port))));
    }

    @Test
    void comparesWithTheFolderOfTheLastExport() throws Exception {
        var flake = folder.resolve("flake");
        shown.willChooseFolder(flake);
        page.click("preview-changes");
        assertThat(page.isVisible("changes-choose")).isTrue();
        export();
        page.until(() -> page.text("changes-words").equals("The folder holds exactly this."));

        page.inOneGo(() ->
                shown.store().change("edit", now -> now.with(0, shop -> ServingSettings.PORT.set(shop, 8100L))));
        page.until(() -> page.text("preview-changes").equals("Changes 2"));
        page.click("preview-files");
        assertThat(page.chosenFile()).isEqualTo("applications.nix, changed since the last export");

        Files.writeString(flake.resolve("flake.nix"), Files.readString(flake.resolve("flake.nix")) + "# mine\n");
        page.click("preview-changes");
        page.click("changes-refresh");
        page.until(() -> page.text("preview-changes").equals("Changes 3"));
        assertThat(page.exportFiles("changes-files"))
                .containsExactly("flake.nix", "applications.nix", "deployment.json");
        page.selectFirst("changes-files");
        page.click("changes-wrap");
        page.until(() -> isWrapped("changes-difference"));
        page.until(() -> page.difference("changes-difference")
                .containsAll(List.of("Edited in the folder", "+# mine", "Not changed here since the export")));

        export();
        page.until(() -> page.text("preview-changes").equals("Changes 1"));
        assertThat(flake.resolve("flake.nix")).content().endsWith("# mine\n");
        page.click("preview-files");
        assertThat(page.chosenFile()).isEqualTo("applications.nix");
    }

    /// Whether a line takes more than one row.
    private boolean isWrapped(String list) {
        return page.<ListView<?>>node(list).lookupAll(".list-cell").stream()
                .anyMatch(cell -> cell.getBoundsInLocal().getHeight() > TWO_ROWS);
    }

    private void export() throws Exception {
        page.click("export");
        page.until(() -> page.isVisible("export-headline"));
        page.click("export-confirm");
        page.until(() -> page.isVisible("export-done"));
        page.click("export-close");
    }
}
