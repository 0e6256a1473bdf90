package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.generate.Host;
import dev.snowfort.generate.NextSteps;
import dev.snowfort.generate.NextSteps.Code;
import dev.snowfort.storage.DeploymentFile;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// From the files that an export would write to what comes after it.
final class ExportJourneyTest {
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
    void exportsTheSameBytesAsThePreview() throws Exception {
        var flake = folder.resolve("flake");
        shown.willChooseFolder(flake);
        page.press(KeyCode.SHORTCUT, KeyCode.E);
        page.until(() -> page.isVisible("export-headline"));
        assertThat(page.text("export-headline")).isEqualTo("Files in " + flake + ": 9 new.");
        page.click("export-confirm");
        page.until(() -> page.isVisible("export-done"));
        page.click("export-close");

        for (var file : GeneratedFiles.generate(shown.store().current()).files()) {
            assertThat(flake.resolve(file.path())).hasContent(file.text());
        }
        assertThat(DeploymentFile.read(flake.resolve("deployment.json")))
                .isEqualTo(shown.store().current());
    }

    @Test
    void asksBeforeItWritesOverAnEditedFile() throws Exception {
        var flake = folder.resolve("flake");
        shown.willChooseFolder(flake);
        export();
        page.click("export-close");
        Files.writeString(flake.resolve("applications.nix"), "{ }\n");

        page.click("export");
        page.until(() -> page.isVisible("export-over.applications.nix"));
        page.click("export-confirm");
        page.until(() -> page.isVisible("export-done"));
        page.click("export-close");
        assertThat(flake.resolve("applications.nix")).hasContent("{ }");

        page.click("export");
        page.until(() -> page.isVisible("export-over.applications.nix"));
        page.click("export-over.applications.nix");
        page.click("export-confirm");
        page.until(() -> page.isVisible("export-done"));
        page.click("export-close");
        assertThat(flake.resolve("applications.nix")).content().contains("wsgi");
    }

    @Test
    void showsTheFolderAgainWhenItChangedMeanwhile() throws Exception {
        var flake = folder.resolve("flake");
        shown.willChooseFolder(flake);
        page.click("export");
        page.until(() -> page.isVisible("export-headline"));
        Files.createDirectories(flake);
        Files.writeString(flake.resolve("applications.nix"), "{ }\n");

        page.click("export-confirm");
        page.until(() ->
                page.isVisible("export-refusal") && page.text("export-headline").contains("not made by Snowfort"));
        assertThat(page.isDisabled("export-confirm")).isTrue();
        page.click("export-cancel");
        assertThat(flake.resolve("applications.nix")).hasContent("{ }");
    }

    @Test
    void makesWhatComesNextOutForTheMachineThatIsNamed() throws Exception {
        shown.willChooseFolder(folder.resolve("flake"));
        export();
        assertThat(page.text("export-machine")).isEqualTo("HOST");
        page.write("export-machine", "web1.example.org");
        assertThat(page.isVisible("export-machine-complaint")).isFalse();
        page.click("export-copy-switch-2");
        assertThat(page.clipboard())
                .contains("nixos-rebuild switch --flake .#web1 --target-host root@web1.example.org");
        assertThat(page.text("export-copy-switch-2")).isEqualTo("Copied");

        page.write("export-machine", "!");
        assertThat(page.isVisible("export-machine-complaint")).isTrue();
        var steps = NextSteps.of(shown.store().current(), folder.resolve("flake"), new Host("web1.example.org"));
        for (var step : steps) {
            for (var part = 0; part < step.parts().size(); part++) {
                if (step.parts().get(part) instanceof Code code) {
                    page.click("export-copy-" + step.key() + "-" + (part + 1));
                    assertThat(page.clipboard().strip()).isEqualTo(code.text().strip());
                }
            }
        }
        page.click("export-close");
    }

    private void export() throws Exception {
        page.click("export");
        page.until(() -> page.isVisible("export-headline"));
        page.click("export-confirm");
        page.until(() -> page.isVisible("export-done"));
    }
}
