package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Preset;
import dev.snowfort.catalog.Presets;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.review.SandboxDifference.Changed;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.section.Pages;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposalViewModelTest {
    private static final Deployment SHOP = Examples.deployment(Examples.FIRST);

    private final Workbench bench = Pages.workbench(SHOP);
    private final ProposalViewModel model = new ProposalViewModel(bench);

    @Test
    void nothingIsProposedAndTheDefaultIsInForce() {
        assertThat(model.shownProperty().get()).isEmpty();
        assertThat(model.inForceProperty().get()).contains(preset("default"));
    }

    @Test
    void theDifferenceFollowsWhatIsEdited() {
        model.propose(Proposal.of(preset("compatible")));
        assertThat(names()).containsExactly("SystemCallFilter", "MemoryDenyWriteExecute", "ProcSubset");
        bench.change(
                "Lower",
                shop -> shop.withSandbox(
                        shop.sandbox().with("MemoryDenyWriteExecute", new Override(new Toggle(false), "numba"))));
        assertThat(names()).containsExactly("SystemCallFilter", "ProcSubset");
        model.apply();
        assertThat(model.shownProperty().get()).isEmpty();
        assertThat(bench.application().orElseThrow().sandbox().reason("MemoryDenyWriteExecute"))
                .isEqualTo("numba");
        assertThat(model.inForceProperty().get()).contains(preset("compatible"));
    }

    @Test
    void undoRestoresExactlyWhateverThePreset() {
        for (var preset : Presets.all()) {
            bench.change(
                    "Lower",
                    shop -> shop.withSandbox(
                            shop.sandbox().with("ProtectHome", new Override(new Toggle(false), "homes"))));
            var before = bench.store().current();
            model.propose(Proposal.of(preset));
            model.apply();
            if (!bench.store().current().equals(before)) {
                assertThat(bench.store().undoLabelProperty().get())
                        .isEqualTo("Apply preset " + preset.name() + " to shop");
                bench.store().undo();
            }
            assertThat(bench.store().current()).isEqualTo(before);
        }
    }

    @Test
    void anotherDeploymentIsNotOfferedWhatWasMeantForThisOne() {
        model.propose(Proposal.of(preset("sealed")));
        bench.store().open(Examples.deployment("intranet"));
        assertThat(model.shownProperty().get()).isEqualTo(Optional.empty());
        bench.store().open(Deployment.EMPTY);
        model.propose(Proposal.of(preset("sealed")));
        assertThat(model.shownProperty().get()).isEmpty();
        assertThat(model.inForceProperty().get()).isEmpty();
    }

    private List<String> names() {
        return model.shownProperty().get().orElseThrow().difference().directives().stream()
                .map(Changed::name)
                .toList();
    }

    private static Preset preset(String name) {
        return Presets.named(name).orElseThrow();
    }
}
