package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.Complaints;
import dev.snowfort.ui.section.ShownPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ProposalPaneTest {
    private static final int HARDENING = 5;
    private static final Deployment SHOP = Examples.deployment(Examples.FIRST);

    @RegisterExtension
    final Complaints complaints = new Complaints();

    @Test
    void aPresetIsLookedAtBeforeItIsApplied() throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            assertThat(shown.<Button>node("preset-default").getText()).isEqualTo("Default ✓");
            shown.fire("preset-sealed");
            assertThat(label(shown, "proposal-title")).isEqualTo("Preset Sealed for shop");
            assertThat(label(shown, "proposal-before")).isEqualTo("1.1 OK");
            assertThat(label(shown, "proposal-after")).isEqualTo("0.1 SAFE");
            assertThat(shown.shows("proposal.sealed")).isTrue();
            assertThat(shown.shows("proposal.PrivateNetwork")).isTrue();
            assertThat(shown.shows("sandbox.ProtectHome")).isFalse();
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
            Node apply = shown.node("proposal-apply");
            assertThat(apply.isFocused()).isTrue();
            shown.fire("proposal-apply");
            assertThat(shown.texts("exposure")).containsExactly("0.1 SAFE");
            assertThat(shown.<Button>node("preset-sealed").getText()).isEqualTo("Sealed ✓");
            assertThat(shown.workbench().store().undoLabelProperty().get()).isEqualTo("Apply preset sealed to shop");
            shown.undo();
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
            assertThat(shown.texts("exposure")).containsExactly("1.1 OK");
        }
    }

    @Test
    void aProposalThatIsLetGoChangesNothing() throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            shown.interact(() -> shown.node("preset-compatible").requestFocus());
            shown.press(KeyCode.SPACE);
            assertThat(shown.texts("difference-mark")).containsExactly("lowered", "lowered", "lowered");
            shown.interact(() -> shown.workbench().focus().show(1));
            assertThat(label(shown, "proposal-title")).isEqualTo("Preset Compatible for blog");
            shown.fire("preset-default");
            assertThat(shown.texts("proposal-nothing")).containsExactly("Nothing would change.");
            assertThat(shown.node("proposal-apply").isDisabled()).isTrue();
            shown.press(KeyCode.ESCAPE);
            assertThat(shown.shows("sandbox.ProtectHome")).isTrue();
            assertThat(shown.node("preset-compatible").isFocused()).isTrue();
            shown.fire("preset-sealed");
            shown.focus("sandbox.ProtectHome");
            assertThat(shown.shows("proposal-title")).isFalse();
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
        }
    }

    @Test
    void aUnitIsImportedAfterALookAtWhatIsNotKnown(@TempDir Path folder) throws Exception {
        var unit = Files.writeString(folder.resolve("web.service"), """
                [Service]
                ExecStart=/bin/true
                DynamicUser=yes
                ProtectHome=tmpfs
                ProtectSystem=maybe
                """);
        var dropIn = Files.writeString(folder.resolve("50.conf"), "[Service]\nPrivateDevices=no\n");
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            shown.willChoose(dropIn, unit);
            shown.fire("import-unit");
            shown.until(() -> shown.shows("proposal-title"));
            assertThat(label(shown, "proposal-title")).isEqualTo("Sandbox of web.service for shop");
            assertThat(shown.texts("difference-name")).containsExactly("ProtectHome", "PrivateDevices");
            assertThat(shown.texts("form-finding-text")).hasSize(2);
            assertThat(shown.texts("proposal-left"))
                    .containsExactly(
                            "ProtectSystem does not take “maybe”: it takes no, yes, full, strict.",
                            "DynamicUser",
                            "ExecStart");
            shown.fire("proposal-further");
            assertThat(shown.texts("difference-name")).hasSizeGreaterThan(20).contains("NoNewPrivileges");
            shown.fire("proposal-further");
            shown.fire("proposal-apply");
            assertThat(shown.application().sandbox().overrides())
                    .isEqualTo(Map.of(
                            "ProtectHome", new Override(new Word("tmpfs"), ""),
                            "PrivateDevices", new Override(new Toggle(false), "")));
            assertThat(shown.workbench().store().undoLabelProperty().get())
                    .isEqualTo("Import the sandbox of web.service into shop");
            shown.undo();
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
        }
    }

    @Test
    void aFileThatIsNoUnitChangesNothing(@TempDir Path folder) throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            shown.willChoose(folder.resolve("missing.service"));
            shown.fire("import-unit");
            shown.until(() -> shown.shows("import-banner"));
            assertThat(label(shown, "import-banner-words")).startsWith("Cannot open ");
            shown.willChoose(Files.writeString(folder.resolve("notes"), "[Unit]\n"));
            shown.fire("import-unit");
            shown.until(() -> label(shown, "import-banner-words").startsWith("notes has no [Service] section"));
            assertThat(shown.shows("proposal-title")).isFalse();
            shown.fire("import-banner-close");
            assertThat(shown.shows("import-banner")).isFalse();
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
        }
    }

    private static String label(ShownPage shown, String id) {
        return shown.<Label>node(id).getText();
    }
}
