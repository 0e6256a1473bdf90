package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.exposure.Level;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.Complaints;
import dev.snowfort.ui.form.Switch;
import dev.snowfort.ui.section.ShownPage;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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
    @CsvSource({"RestrictFileSystems, ext4", "SocketBindDeny, tcp:25", "RestrictNetworkInterfaces, lo"})
    void listsOfTheNewKindsAreTyped(String directive, String entry) throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            shown.focus("sandbox." + directive);
            shown.type(entry);
            shown.press(KeyCode.ENTER);
            assertThat(shown.application().sandbox().override(directive)).contains(new Override(new Lines(entry), ""));
            assertThat(shown.texts("form-finding-text")).noneMatch(finding -> finding.contains("does not take"));
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
    void resetTakesTheOverrideAway() throws Exception {
        var changed = override("PrivateDevices", new Override(new Toggle(false), "a camera"));
        try (var shown = new ShownPage(changed, HARDENING)) {
            shown.fire("sandbox.PrivateDevices.reset");
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
        }
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

    @Test
    void capabilitiesArePickedAndSystemCallsFoundAndRefused() throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            shown.fire("sandbox.CapabilityBoundingSet.pick");
            shown.write("sandbox.CapabilityBoundingSet.pick.search", "below 1024");
            shown.press(KeyCode.DOWN);
            shown.press(KeyCode.SPACE);
            assertThat(value(shown, "CapabilityBoundingSet")).isEqualTo(new Lines("CAP_NET_BIND_SERVICE"));
            assertThat(shown.<CheckBox>node("sandbox.CapabilityBoundingSet.pick.CAP_NET_BIND_SERVICE"))
                    .matches(box -> box.isSelected() && !box.isMnemonicParsing());
            shown.fire("sandbox.CapabilityBoundingSet.pick.except");
            assertThat(value(shown, "CapabilityBoundingSet")).isEqualTo(new Lines("~CAP_NET_BIND_SERVICE"));

            shown.interact(shown.toggle("System calls in @privileged")::fire);
            shown.interact(shown.toggle("System calls in @chown")::fire);
            assertThat(shown.texts("call-names")).anyMatch(names -> names.contains("fchownat"));

            shown.fire("sandbox.SystemCallFilter.find");
            shown.write("sandbox.SystemCallFilter.find.search", "chmod");
            assertThat(shown.texts("form-help")).contains("In @file-system, @system-service, @known.");
            shown.fire("sandbox.SystemCallFilter.find.chmod");
            assertThat(value(shown, "SystemCallFilter"))
                    .isEqualTo(new Lines("@system-service", "~@privileged", "~@resources", "~chmod"));
            assertThat(shown.<Button>node("sandbox.SystemCallFilter.find.chmod").getText())
                    .isEqualTo("Allow");

            shown.undo();
            shown.undo();
            shown.undo();
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
            assertThat(shown.text("sandbox.SystemCallFilter.find.search")).isEqualTo("chmod");
        }
    }

    private static DirectiveValue value(ShownPage shown, String directive) {
        return Hardening.effective(shown.application()).get(directive);
    }

    @Test
    void entriesOfAListAreTypedAndOffered() throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            shown.focus("sandbox.ReadWritePaths");
            shown.type("/srv/shop/media");
            shown.press(KeyCode.ENTER);
            assertThat(shown.application().sandbox().override("ReadWritePaths"))
                    .contains(new Override(new Lines("/srv/shop/media"), ""));
            shown.focus("sandbox.IPAddressDeny");
            shown.fire("sandbox.IPAddressDeny.offers");
            shown.clickText("any");
            assertThat(shown.application().sandbox().override("IPAddressDeny"))
                    .contains(new Override(new Lines("any"), ""));
        }
    }

    @Test
    void aMaskReachesTheStoreWhenItIsOne() throws Exception {
        try (var shown = new ShownPage(SHOP, HARDENING)) {
            shown.write("sandbox.UMask", "00");
            assertThat(shown.texts("form-sentence")).singleElement().asString().contains("octal");
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
            shown.type("77");
            assertThat(shown.application().sandbox().override("UMask")).contains(new Override(new Word("0077"), ""));
        }
    }

    @Test
    void whatTheFileHasWronglyIsShownAsItIs() throws Exception {
        var wrong = override("ProtectHome", new Override(new Word("maybe"), ""))
                .with(
                        0,
                        shop -> shop.withSandbox(
                                shop.sandbox().with("ProtectEverything", new Override(new Toggle(true), ""))));
        try (var shown = new ShownPage(wrong, HARDENING)) {
            assertThat(shown.<ComboBox<Object>>node("sandbox.ProtectHome").getValue())
                    .isEqualTo(new Word("maybe"));
            assertThat(shown.texts("form-finding-text")).hasSize(2);
            shown.focus("sandbox.ProtectEverything");
            Node remove = shown.node("sandbox.ProtectEverything");
            shown.until(() -> remove.isFocused() && shown.inView(remove));
            shown.fire("sandbox.ProtectEverything");
            assertThat(shown.application().sandbox().overrides()).containsOnlyKeys("ProtectHome");
        }
    }

    @Test
    void aNewApplicationShowsItsOwnSandbox() throws Exception {
        var changed = override("UMask", new Override(new Word("0077"), "why"));
        try (var shown = new ShownPage(changed, HARDENING)) {
            assertThat(shown.<TextField>node("sandbox.UMask.reason").getText()).isEqualTo("why");
            shown.interact(() -> shown.workbench().focus().show(1));
            assertThat(shown.text("sandbox.UMask")).isEqualTo("0027");
            assertThat(shown.shows("sandbox.UMask.reason")).isFalse();
        }
    }

    private static Deployment override(String name, Override override) {
        return SHOP.with(0, shop -> shop.withSandbox(shop.sandbox().with(name, override)));
    }
}
