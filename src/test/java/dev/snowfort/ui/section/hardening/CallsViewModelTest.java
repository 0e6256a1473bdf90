package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.section.Pages;
import dev.snowfort.ui.section.hardening.CallsViewModel.Found;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallsViewModelTest {
    private final Workbench bench = Pages.workbench(Examples.deployment(Examples.FIRST));
    private final DirectiveViewModel filter =
            new DirectiveViewModel(bench, Hardening.named("SystemCallFilter").orElseThrow());
    private final CallsViewModel calls = new CallsViewModel(filter);

    @Test
    void saysWhichGroupHoldsACall() {
        assertThat(calls.find("chown"))
                .startsWith(
                        new Found("chown", List.of("@chown", "@privileged", "@system-service", "@known"), false),
                        new Found("@chown", List.of(), false))
                .extracting(Found::name)
                .containsExactly("chown", "@chown", "fchown", "fchownat", "lchown");
        assertThat(calls.find("@mo")).extracting(Found::name).containsExactly("@module", "@mount");
        assertThat(calls.find(" ")).isEmpty();
    }

    @Test
    void aRefusedCallIsOneStep() {
        var read = calls.find("read").getFirst();
        assertThat(read.taken()).isTrue();
        calls.turn(read);
        assertThat(filter.state().value())
                .isEqualTo(new Lines("@system-service", "~@privileged", "~@resources", "~read"));
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Add ~read to SystemCallFilter of shop");
        assertThat(calls.find("read").getFirst().taken()).isFalse();
        bench.store().undo();
        assertThat(filter.state().changed()).isFalse();
    }

    @Test
    void turningAndMovingALineIsOneStepEach() {
        calls.turn(2);
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Allow @resources in SystemCallFilter of shop");
        calls.move(2, -1);
        assertThat(filter.state().value()).isEqualTo(new Lines("@system-service", "@resources", "~@privileged"));
        calls.move(0, -1);
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Move @resources in SystemCallFilter of shop");
        bench.store().undo();
        bench.store().undo();
        assertThat(filter.state().changed()).isFalse();
    }
}
