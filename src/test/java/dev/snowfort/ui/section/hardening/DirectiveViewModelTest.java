package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.form.EntriesViewModel;
import dev.snowfort.ui.form.Parsed;
import dev.snowfort.ui.section.Pages;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectiveViewModelTest {
    private final Workbench bench = Pages.workbench(Examples.deployment(Examples.FIRST));

    @Test
    void switchingOffAndUndoingIsOneNamedStep() {
        var memory = directive("MemoryDenyWriteExecute");
        memory.choose(new Toggle(false));
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Switch off MemoryDenyWriteExecute of shop");
        assertThat(memory.state().lowered()).isTrue();
        assertThat(memory.state().findings()).hasSize(1);
        bench.store().undo();
        assertThat(memory.state().changed()).isFalse();
    }

    @Test
    void backToTheDefaultKeepsNothingBehind() {
        var memory = directive("MemoryDenyWriteExecute");
        memory.choose(new Toggle(false));
        memory.typeReason("PyPy");
        memory.choose(new Toggle(true));
        assertThat(shop().sandbox().overrides()).isEmpty();
    }

    @Test
    void aReasonIsOneStepAndSurvivesAnotherValue() {
        var home = directive("ProtectHome");
        home.choose(new Word("tmpfs"));
        home.typeReason("N");
        home.typeReason("Needs");
        home.endTyping();
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Give a reason for ProtectHome of shop");
        home.choose(new Word("read-only"));
        assertThat(shop().sandbox().override("ProtectHome")).contains(new Override(new Word("read-only"), "Needs"));
        bench.store().undo();
        bench.store().undo();
        assertThat(shop().sandbox().override("ProtectHome")).contains(new Override(new Word("tmpfs"), ""));
    }

    @Test
    void aReasonOutlastsTypingPastTheDefault() {
        var mask = directive("UMask");
        mask.choose(new Word("0077"));
        mask.typeReason("private");
        mask.type(mask.state().fallback());
        mask.type(new Word("0007"));
        mask.leave();
        assertThat(shop().sandbox().override("UMask")).contains(new Override(new Word("0007"), "private"));
    }

    @Test
    void theDefaultThatWasTypedIsNotKeptWhenTheFieldIsLeft() {
        var mask = directive("UMask");
        mask.choose(new Word("0077"));
        mask.typeReason("private");
        mask.type(mask.state().fallback());
        assertThat(shop().sandbox().overrides()).containsOnlyKeys("UMask");
        mask.leave();
        assertThat(shop().sandbox().overrides()).isEmpty();
        bench.store().undo();
        assertThat(shop().sandbox().override("UMask")).contains(new Override(new Word("0077"), "private"));
    }

    @Test
    void aReasonForWhatIsNotChangedIsNone() {
        directive("ProtectHome").typeReason("why");
        assertThat(shop().sandbox().overrides()).isEmpty();
    }

    @Test
    void aMaskThatSystemdRefusesStaysHalfTyped() {
        var format = DirectiveTargets.word(directive("UMask").directive());
        assertThat(format.parse().apply("0077")).isEqualTo(new Parsed.Value<>(new Word("0077")));
        assertThat(format.parse().apply("00")).isInstanceOf(Parsed.Half.class);
        assertThat(format.parse().apply("")).isInstanceOf(Parsed.Empty.class);
    }

    @Test
    void capabilitiesThatLoseTheirLastEntryAllowNothing() {
        var capabilities = directive("CapabilityBoundingSet");
        var rows = rows(capabilities);
        rows.add("CAP_CHOWN");
        assertThat(capabilities.state().value()).isEqualTo(new Lines("CAP_CHOWN"));
        rows.show(List.of("CAP_CHOWN"));
        rows.remove(0);
        assertThat(shop().sandbox().overrides()).isEmpty();
        assertThat(capabilities.state().value()).isEqualTo(new Lines(""));
        rows.show(List.of(""));
        rows.remove(0);
        assertThat(capabilities.state().value()).isEqualTo(new Lines());
        assertThat(capabilities.state().lowered()).isTrue();
    }

    @Test
    void noneIsNoFamilyBesideOthers() {
        var families = directive("RestrictAddressFamilies");
        var rows = rows(families);
        rows.show(List.of("AF_UNIX"));
        rows.add("none");
        assertThat(families.state().value()).isEqualTo(new Lines("none"));
        rows.show(List.of("none"));
        rows.add("AF_INET");
        assertThat(families.state().value()).isEqualTo(new Lines("AF_INET"));
    }

    @Test
    void namespacesThatAreAllTakenAwayAreForbidden() {
        var namespaces = directive("RestrictNamespaces");
        var rows = rows(namespaces);
        rows.add("user");
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Add user to RestrictNamespaces of shop");
        rows.show(List.of("user"));
        rows.remove(0);
        assertThat(shop().sandbox().overrides()).isEmpty();
    }

    private static EntriesViewModel rows(DirectiveViewModel directive) {
        return new EntriesViewModel(DirectiveTargets.entries(directive), EntriesViewModel.LINES);
    }

    private DirectiveViewModel directive(String name) {
        return new DirectiveViewModel(bench, Hardening.named(name).orElseThrow());
    }

    private Application shop() {
        return bench.store().current().applications().getFirst();
    }
}
