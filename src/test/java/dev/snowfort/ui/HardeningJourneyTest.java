package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.storage.Examples;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What a decision about the sandbox does to the preview and to the exposure.
final class HardeningJourneyTest {
    @RegisterExtension
    private final ShownWindow shown = new ShownWindow();

    @TempDir
    private Path folder;

    private WindowPage page = new WindowPage(new FxRobot());

    @BeforeEach
    void openTheExample() throws Exception {
        page = shown.pageOfExample();
        page.turnTo("hardening");
        page.until(() -> page.isVisible("hardening-search"));
    }

    @Test
    void switchesADirectiveOffWithAReason() throws Exception {
        page.write("hardening-search", "memorydeny");
        page.until(() -> page.isVisible("sandbox.MemoryDenyWriteExecute") && !page.isVisible("sandbox.PrivateTmp"));
        page.click("sandbox.MemoryDenyWriteExecute");
        page.until(() -> page.isVisible("sandbox.MemoryDenyWriteExecute.reason"));
        page.write("sandbox.MemoryDenyWriteExecute.reason", "numpy needs it");

        page.until(() -> page.changedLines().stream().anyMatch(line -> line.contains("numpy needs it")));
        assertThat(page.previewLines()).anyMatch(line -> line.contains("MemoryDenyWriteExecute = false;"));

        page.press(KeyCode.SHORTCUT, KeyCode.Z);
        page.press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(shown.store().current()).isEqualTo(Examples.deployment(Examples.FIRST));
    }

    @Test
    void saysWhatADirectiveCostsBeforeAndAfterItIsSwitched() throws Exception {
        page.until(() -> page.text("status-exposure").equals("1.1 OK"));
        assertThat(page.text("status-exposed")).isEqualTo("exposure of shop");
        page.write("hardening-search", "nonewpriv");
        page.until(() -> !page.isVisible("sandbox.PrivateTmp"));
        assertThat(page.text("sandbox.NoNewPrivileges.price")).isEqualTo("1.1 → 1.2 if switched off");
        page.click("sandbox.NoNewPrivileges");

        page.until(() -> page.text("status-exposure").equals("1.2 OK"));
        assertThat(page.text("hardening-exposure")).isEqualTo("1.2 OK");
        page.press(KeyCode.SHORTCUT, KeyCode.Z);
        page.until(() -> page.text("status-exposure").equals("1.1 OK"));
    }

    @Test
    void sealsAnApplicationAndImportsTheSandboxOfAUnit() throws Exception {
        page.click("preset-sealed");
        page.until(() -> page.text("proposal-after").equals("0.1 SAFE"));
        assertThat(page.previewLines()).noneMatch(line -> line.contains("sealed = true;"));
        page.click("proposal-apply");
        page.until(() -> page.text("status-exposure").equals("0.1 SAFE"));
        assertThat(page.changedLines()).anyMatch(line -> line.contains("sealed = true;"));
        page.press(KeyCode.SHORTCUT, KeyCode.Z);
        page.until(() -> page.text("status-exposure").equals("1.1 OK"));

        shown.willChooseFile(
                Files.writeString(folder.resolve("web.service"), "[Service]\nUser=web\nProtectHome=read-only\n"));
        page.click("import-unit");
        page.until(() -> page.isVisible("proposal.ProtectHome"));
        page.click("proposal-apply");
        page.until(() -> page.previewLines().stream().anyMatch(line -> line.contains("ProtectHome = \"read-only\";")));
        page.press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(shown.store().current()).isEqualTo(Examples.deployment(Examples.FIRST));
    }
}
