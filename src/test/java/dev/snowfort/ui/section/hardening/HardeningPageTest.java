package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.exposure.Level;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.Complaints;
import dev.snowfort.ui.form.Switch;
import dev.snowfort.ui.section.ShownPage;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

class HardeningPageTest {
    private static final int HARDENING = 5;
    private static final Deployment SHOP = Examples.deployment(Examples.FIRST);

    @RegisterExtension
    final Complaints complaints = new Complaints();

    @Test
    void everyDirectiveHasItsEditor() throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            for (var directive : Hardening.all()) {
                assertThat(shown.shows("sandbox." + directive.name()))
                        .as(directive.name())
                        .isTrue();
            }
        }
    }

    @Test
    void loweringAsksForAReason() throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            shown.focus("sandbox.MemoryDenyWriteExecute");
            shown.press(KeyCode.SPACE);
            assertThat(shown.shows("sandbox.MemoryDenyWriteExecute.reason")).isTrue();
            assertThat(shown.texts("form-label")).containsExactly("Why is this lowered?");
            assertThat(shown.texts("hardening-summary"))
                    .containsExactly(Hardening.all().size() + " directives · 1 changed · 1 lowered");
            shown.write("sandbox.MemoryDenyWriteExecute.reason", "PyPy compiles");
            assertThat(shown.application().sandbox().override("MemoryDenyWriteExecute"))
                    .contains(new Override(new Toggle(false), "PyPy compiles"));
            shown.undo();
            assertThat(shown.text("sandbox.MemoryDenyWriteExecute.reason")).isEmpty();
            shown.undo();
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
            assertThat(shown.shows("sandbox.MemoryDenyWriteExecute.reason")).isFalse();
            assertThat(shown.<Switch>node("sandbox.MemoryDenyWriteExecute").isSelected())
                    .isTrue();
        }
    }

    @Test
    void whatIsFoundByAWordShowsItsPriceAndWhatItDoesToTheExposure() throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            assertThat(shown.texts("exposure")).containsExactly("1.1 OK");
            shown.write("hardening-search", "setuid programs");
            shown.press(KeyCode.DOWN);
            shown.focus("sandbox.NoNewPrivileges");
            assertThat(label(shown, "sandbox.NoNewPrivileges.price")).isEqualTo("1.1 → 1.2 if switched off");
            shown.press(KeyCode.SPACE);
            assertThat(shown.texts("exposure")).containsExactly("1.2 OK");
            assertThat(label(shown, "sandbox.NoNewPrivileges.price")).isEqualTo("1.2 → 1.1 at its default");
            shown.undo();
            assertThat(shown.texts("exposure")).containsExactly("1.1 OK");
        }
    }

    @Test
    void theKeyboardGoesFromTheSearchToWhatItFound() throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            shown.write("hardening-search", "umask");
            shown.press(KeyCode.DOWN);
            Node mask = shown.node("sandbox.UMask");
            shown.until(() -> mask.isFocused() && shown.inView(mask));
            shown.write("hardening-search", "xyzzy");
            assertThat(label(shown, "hardening-nothing")).isEqualTo("Nothing found for “xyzzy”");
            shown.press(KeyCode.ESCAPE);
            assertThat(shown.shows("sandbox.ProtectHome")).isTrue();
        }
    }

    @Test
    void saysWhatTheNumberIsNot() throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            assertThat(shown.shows("hardening-exposure-answer")).isFalse();
            shown.fire("hardening-exposure-help");
            assertThat(label(shown, "hardening-exposure-answer"))
                    .contains("Assessed for systemd 260", "not a proof: directives without weight still protect");
            assertThat(label(shown, "hardening-exposure-live"))
                    .contains("offline reading", "On the running machine it can differ", "the two agree");
        }
    }

    @Test
    void noRowMovesWhenPricesChange() throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            Node row = shown.node("sandbox.RemoveIPC");
            var before = row.localToScene(0, 0);
            shown.interact(() -> shown.workbench().focus().show(1));
            shown.interact(() -> shown.workbench().focus().show(0));
            assertThat(row.localToScene(0, 0)).isEqualTo(before);
            assertThat(shown.all(".directive-price")).hasSize(Hardening.all().size());
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void theLevelsCanBeReadOnEveryGround(String theme) throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            shown.interact(() -> Application.setUserAgentStylesheet(
                    (theme.equals("DARK") ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet()));
            Label exposure = shown.node("hardening-exposure");
            for (var level : Level.values()) {
                shown.interact(() -> {
                    exposure.getStyleClass()
                            .setAll("exposure", "exposure-" + level.name().toLowerCase(Locale.ROOT));
                    exposure.applyCss();
                });
                assertThat(contrast(exposure)).as(theme + " " + level).isGreaterThanOrEqualTo(4.5);
            }
        } finally {
            FxToolkit.setupFixture(
                    () -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
        }
    }

    /// As WCAG 2 has it.
    private static double contrast(Label label) {
        var ground = (Color) label.getBackground().getFills().getLast().getFill();
        assertThat(ground.isOpaque()).isTrue();
        var one = luminance((Color) label.getTextFill());
        var other = luminance(ground);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String label(ShownPage shown, String id) {
        return shown.<Label>node(id).getText();
    }

    @Test
    void searchAndFiltersNarrowTheList() throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            shown.write("hardening-search", "umask");
            assertThat(shown.node("hardening-search").getStyleClass()).contains("own-undo");
            assertThat(shown.shows("sandbox.UMask")).isTrue();
            assertThat(shown.shows("sandbox.ProtectHome")).isFalse();
            assertThat(shown.texts("form-heading")).containsExactly("File system");
            shown.fire("filter-lowered");
            assertThat(shown.shows("hardening-show-all")).isTrue();
            shown.fire("hardening-show-all");
            assertThat(shown.shows("sandbox.ProtectHome")).isTrue();
            assertThat(shown.<ToggleButton>node("filter-lowered").isSelected()).isFalse();
        }
    }

    @Test
    void aFieldThatIsAskedForIsFoundBehindTheFilters() throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            shown.write("hardening-search", "umask");
            shown.focus("sandbox.ProcSubset");
            Node editor = shown.node("sandbox.ProcSubset");
            shown.until(() -> editor.isFocused() && shown.inView(editor));
            assertThat(shown.texts("explanation-heading"))
                    .containsExactly("What it protects", "What it breaks", "How that shows", "When to switch it off");
        }
    }

    @Test
    void relatedDirectivesAreOneClickAway() throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            shown.focus("sandbox.ProtectHome");
            var link = shown.all(".hyperlink").stream()
                    .map(Hyperlink.class::cast)
                    .filter(there -> there.getText().equals("ReadWritePaths"))
                    .findFirst()
                    .orElseThrow();
            shown.interact(link::fire);
            Node paths = shown.node("sandbox.ReadWritePaths");
            shown.until(() -> paths.isFocused() && shown.inView(paths));
        }
    }

    @Test
    void theManualAndTheSettingOfALimitAreOneClickAway() throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            shown.focus("sandbox.PrivateTmp");
            Hyperlink manual = shown.node("sandbox.PrivateTmp.manual");
            shown.interact(manual::fire);
            assertThat(manual.getText()).isEqualTo("systemd.exec(5)");
            assertThat(shown.browsed())
                    .containsExactly(
                            "https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#PrivateTmp=");
            shown.fire("sandbox.TasksMax");
            assertThat(shown.workbench().focus().askedProperty().get()).contains(new FieldId(0, "limits.TasksMax"));
        }
    }
}
