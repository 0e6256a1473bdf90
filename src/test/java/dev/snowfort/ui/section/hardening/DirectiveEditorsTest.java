package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.Complaints;
import dev.snowfort.ui.section.ShownPage;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What directives are set to with: switches, choosers, pickers, lists and masks.
class DirectiveEditorsTest {
    private static final int HARDENING = 5;
    private static final Deployment SHOP = Examples.deployment(Examples.FIRST);

    @RegisterExtension
    final Complaints complaints = new Complaints();

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

    @Test
    void resetTakesTheOverrideAway() throws Exception {
        var changed = override("PrivateDevices", new Override(new Toggle(false), "a camera"));
        try (var shown = new ShownPage(changed, HARDENING)) {
            shown.fire("sandbox.PrivateDevices.reset");
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
        }
    }

    private static DirectiveValue value(ShownPage shown, String directive) {
        return Hardening.effective(shown.application()).get(directive);
    }

    private static Deployment override(String name, Override override) {
        return SHOP.with(0, shop -> shop.withSandbox(shop.sandbox().with(name, override)));
    }
}
