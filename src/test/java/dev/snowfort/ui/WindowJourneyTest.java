package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.Prompts.Unsaved;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What somebody does with the window, from the keys and the mouse to the files on the disk.
final class WindowJourneyTest {
    @RegisterExtension
    private final ShownWindow shown = new ShownWindow();

    @TempDir
    private Path folder;

    private WindowPage page = new WindowPage(new FxRobot());

    @BeforeEach
    void openTheExample() throws Exception {
        page = shown.page();
        page.until(() -> page.isVisible("empty-page"));
        page.click("empty-example");
        page.until(() -> page.applications().equals(List.of("shop", "blog")));
    }

    @Test
    void changesASettingAndSeesItInThePreview() throws Exception {
        page.turnTo("serving");
        page.until(() -> page.isVisible("hostName"));
        page.write("hostName", "a.example.org");

        page.until(() -> page.previewLines().contains("        hostName = \"a.example.org\";"));
        assertThat(page.changedLines()).containsExactly("        hostName = \"a.example.org\";");
        assertThat(page.text("status-file")).isEqualTo("shop-and-blog.json · unsaved changes");
        assertThat(shown.stage().getTitle()).isEqualTo("• shop-and-blog.json — Snowfort");
    }

    @Test
    void undoesAndRedoesWithTheKeysOfTheField() throws Exception {
        var before = shown.store().current();
        page.turnTo("serving");
        page.until(() -> page.isVisible("hostName"));
        page.write("hostName", "a.example.org");
        var after = shown.store().current();

        page.press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(shown.store().current()).isEqualTo(before);
        page.until(() -> page.previewLines().contains("        hostName = \"shop.example.org\";"));
        assertThat(page.text("hostName")).isEqualTo("shop.example.org");
        assertThat(page.isDisabled("undo")).isTrue();

        page.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertThat(shown.store().current()).isEqualTo(after);
        assertThat(page.text("hostName")).isEqualTo("a.example.org");
    }

    @Test
    void goesFromALineToItsField() throws Exception {
        page.clickLine("mail.example.org");
        page.until(() -> page.shownPage().equals("Secrets"));

        page.clickLine("8002");
        page.until(() -> page.focused().equals("port"));
        assertThat(page.shownPage()).isEqualTo("Serving");
        assertThat(page.shownApplication()).isEqualTo(1);
    }

    @Test
    void addsDuplicatesMovesAndRemovesApplications() throws Exception {
        page.click("duplicate-application");
        page.until(() -> page.applications().equals(List.of("shop", "shop-2", "blog")));
        assertThat(page.shownApplication()).isEqualTo(1);

        page.click("add-application");
        page.until(() -> page.applications().equals(List.of("shop", "shop-2", "blog", "app")));
        assertThat(page.focused()).isEqualTo("name");
        page.type("wiki");
        page.until(() -> page.applications().equals(List.of("shop", "shop-2", "blog", "wiki")));

        page.click("applications");
        page.press(KeyCode.END);
        page.press(KeyCode.ALT, KeyCode.UP);
        page.until(() -> page.applications().equals(List.of("shop", "shop-2", "wiki", "blog")));
        page.press(KeyCode.DELETE);
        page.until(() -> page.applications().equals(List.of("shop", "shop-2", "blog")));

        for (var step = 0; step < 5; step++) {
            page.press(KeyCode.SHORTCUT, KeyCode.Z);
        }
        page.until(() -> page.applications().equals(List.of("shop", "blog")));
        assertThat(shown.store().dirtyProperty().get()).isFalse();
    }

    @Test
    void listsProblemsAndMendsThem() throws Exception {
        page.turnTo("serving");
        page.until(() -> page.isVisible("hostName"));
        page.write("port", "8002");
        page.until(() -> page.text("problems").equals("1 problem"));
        page.click("export");
        assertThat(page.text("banner-words"))
                .isEqualTo("Nothing can be exported before this error is mended: blog › Port.");
        page.until(() -> page.isVisible("findings"));
        page.click("finding-fix-0");
        page.until(() -> page.text("problems").equals("No problems"));
        assertThat(shown.store().undoLabelProperty().get()).isEqualTo("Use port 8003");
    }

    @Test
    void setsWhatHoldsForAllApplicationsAndSeesItEverywhere() throws Exception {
        page.click("deployment");
        page.until(() -> page.isVisible("title"));
        assertThat(page.shownApplication()).isEqualTo(-1);
        assertThat(page.isDisabled("remove-application")).isTrue();
        page.showFile("flake.nix");
        page.write("title", "Two shops");
        page.until(() -> page.previewLines().contains("  description = \"Two shops\";"));
        page.showFile("README.md");
        page.click("nixos.25.05");
        page.until(() -> page.previewLines().contains("Written for NixOS 25.05, which ships systemd 257."));
        page.until(() -> page.litLines().equals(List.of("Written for NixOS 25.05, which ships systemd 257.")));
        assertThat(page.text("deployment-details")).isEqualTo("NixOS 25.05 · systemd 257");
        assertThat(page.text("assessed")).startsWith("Assessed by the rules of systemd 257,");

        page.press(KeyCode.SHORTCUT, KeyCode.Z);
        page.until(() -> page.text("deployment-details").equals("NixOS 26.05 · systemd 260"));
        page.showFile("flake.nix");
        page.inOneGo(() -> shown.focus().show(1));
        page.until(() -> page.isVisible("name"));
        page.clickLine("description");
        page.until(() -> page.focused().equals("title"));
    }

    @Test
    void leadsFromAFindingToASettingOfTheDeployment() throws Exception {
        page.inOneGo(() -> shown.store().change("edit", now -> DeploymentSettings.NIXOS.set(now, "19.03")));
        page.until(() -> page.text("problems").equals("1 problem"));
        page.click("problems");
        assertThat(page.text("finding-0")).isEqualTo("Release of NixOS");
        page.click("finding-0");

        page.until(() -> page.isVisible("nixos"));
        page.click("nixos.26.05");
        page.until(() -> page.text("problems").equals("No problems"));
    }

    @Test
    void savesAndOpensAgain() throws Exception {
        var file = folder.resolve("mine.json");
        shown.willChooseFile(file);
        page.click("deployment");
        page.write("title", "Mine");
        page.press(KeyCode.SHORTCUT, KeyCode.S);
        page.until(() -> page.text("status-file").equals("mine.json · saved"));
        assertThat(DeploymentFile.read(file)).isEqualTo(shown.store().current());

        page.write("title", "Lost");
        shown.willAnswer(Unsaved.CANCEL);
        page.press(KeyCode.SHORTCUT, KeyCode.N);
        assertThat(page.text("title")).isEqualTo("Lost");
        shown.willAnswer(Unsaved.LOSE);
        page.press(KeyCode.SHORTCUT, KeyCode.O);
        page.until(() -> page.text("deployment-title").equals("Mine"));
        assertThat(shown.questions()).isEqualTo(2);
    }

    @Test
    void savesWhatStandsInAFieldThatAdds() throws Exception {
        var file = folder.resolve("mine.json");
        shown.willChooseFile(file);
        page.turnTo("serving");
        page.until(() -> page.isVisible("allowedHosts"));
        page.click("allowedHosts");
        page.type("pending.example.org");
        page.press(KeyCode.SHORTCUT, KeyCode.S);

        page.until(() -> page.text("status-file").equals("mine.json · saved"));
        assertThat(DeploymentFile.read(file).applications().getFirst().allowedHosts())
                .contains("pending.example.org");
        assertThat(page.focused()).isEqualTo("allowedHosts");
    }

    @Test
    void showsTheApplicationThatAnUndoneStepWasAbout() throws Exception {
        page.click("move-application-down");
        page.until(() -> page.applications().equals(List.of("blog", "shop")));
        assertThat(page.shownApplication()).isEqualTo(1);

        page.press(KeyCode.SHORTCUT, KeyCode.Z);
        page.until(() -> page.applications().equals(List.of("shop", "blog")));
        assertThat(page.shownApplication()).isZero();
        assertThat(page.text("name")).isEqualTo("shop");
    }

    @Test
    void writesAFileOfAnotherDeploymentWithoutTakingItsName() throws Exception {
        var file = folder.resolve("mine.json");
        shown.willChooseFile(file);
        page.click("deployment");
        page.write("title", "Mine");
        var mine = shown.store().current();
        page.inOneGo(() -> {
            shown.window().document().save();
            shown.willAnswer(Unsaved.LOSE);
            shown.window().document().create();
        });
        page.write("title", "Another");

        page.until(() -> Files.exists(file));
        assertThat(DeploymentFile.read(file)).isEqualTo(mine);
        assertThat(page.text("status-file")).isEqualTo("deployment.json · unsaved changes");
    }

    @Test
    void keepsWhatIsOpenWhenAFileIsBroken() throws Exception {
        var broken = Files.writeString(folder.resolve("broken.json"), "{ \"schemaVersion\": 1,");
        shown.willChooseFile(broken);

        page.press(KeyCode.SHORTCUT, KeyCode.O);

        page.until(() -> page.isVisible("banner"));
        assertThat(page.text("banner-words")).startsWith("Cannot open " + broken + ": ");
        assertThat(shown.store().current()).isEqualTo(Examples.deployment(Examples.FIRST));
        page.click("banner-close");
        assertThat(page.isVisible("banner")).isFalse();
    }

    @Test
    void findsInThePreviewAndTurnsPagesWithTheKeyboard() throws Exception {
        page.press(KeyCode.SHORTCUT, KeyCode.F);
        page.type("enableACME");
        assertThat(page.text("find-count")).isEqualTo("1 of 2");
        page.press(KeyCode.ENTER);
        assertThat(page.text("find-count")).isEqualTo("2 of 2");
        page.press(KeyCode.ESCAPE);
        assertThat(page.isVisible("find-text")).isFalse();

        page.press(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(page.shownPage()).isEqualTo("Serving");
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(page.shownPage()).isEqualTo("General");
        page.press(KeyCode.F2);
        page.until(() -> page.focused().equals("name"));
    }
}
