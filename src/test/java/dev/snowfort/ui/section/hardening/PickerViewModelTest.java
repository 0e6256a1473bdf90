package dev.snowfort.ui.section.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.Vocabulary;
import dev.snowfort.catalog.Vocabulary.Term;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.section.Pages;
import dev.snowfort.ui.section.hardening.Picked.Mode;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import org.junit.jupiter.api.Test;

class PickerViewModelTest {
    private final Workbench bench = Pages.workbench(Examples.deployment(Examples.FIRST));
    private final DirectiveViewModel bounding = new DirectiveViewModel(
            bench, Hardening.named("CapabilityBoundingSet").orElseThrow());
    private final PickerViewModel picker = new PickerViewModel(bounding);

    @Test
    void everyTickIsOneNamedStep() {
        assertThat(picker.picked().mode()).isEqualTo(Mode.NONE);
        picker.tick("CAP_NET_BIND_SERVICE", true);
        assertThat(bounding.state().value()).isEqualTo(new Lines("CAP_NET_BIND_SERVICE"));
        picker.tick("CAP_CHOWN", true);
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Add CAP_CHOWN to CapabilityBoundingSet of shop");
        picker.tick("CAP_NET_BIND_SERVICE", false);
        assertThat(bounding.state().value()).isEqualTo(new Lines("CAP_CHOWN"));
        bench.store().undo();
        assertThat(picker.picked()).isEqualTo(new Picked(Mode.ONLY, List.of("CAP_NET_BIND_SERVICE", "CAP_CHOWN")));
        bench.store().undo();
        bench.store().undo();
        assertThat(bounding.state().changed()).isFalse();
    }

    @Test
    void theLastTickLeavesNothingRatherThanEverything() {
        picker.tick("CAP_CHOWN", true);
        picker.tick("CAP_CHOWN", false);
        assertThat(bounding.state().changed()).isFalse();
        assertThat(picker.picked()).isEqualTo(new Picked(Mode.ONLY, List.of()));
    }

    @Test
    void turnsAListRound() {
        picker.choose(Mode.EXCEPT);
        assertThat(bounding.state().value()).isEqualTo(new Lines("~"));
        picker.tick("CAP_SYS_ADMIN", true);
        picker.tick("CAP_BPF", true);
        assertThat(bounding.state().value()).isEqualTo(new Lines("~CAP_SYS_ADMIN", "~CAP_BPF"));
        picker.choose(Mode.ONLY);
        assertThat(bounding.state().value()).isEqualTo(new Lines("CAP_SYS_ADMIN", "CAP_BPF"));
        picker.choose(Mode.UNSET);
        assertThat(bounding.state().value()).isEqualTo(new Lines());
        assertThat(bounding.state().lowered()).isTrue();
    }

    @Test
    void whatIsNotInTheVocabularyStaysAndIsShownFirst() {
        bounding.choose(new Lines("CAP_FUTURE", "CAP_CHOWN"));
        assertThat(picker.terms("").getFirst())
                .isEqualTo(new Term("CAP_FUTURE", "Not known to Snowfort. It is kept as it is written."));
        picker.tick("CAP_KILL", true);
        assertThat(bounding.state().value()).isEqualTo(new Lines("CAP_FUTURE", "CAP_CHOWN", "CAP_KILL"));
        assertThat(picker.terms("")).hasSize(Vocabulary.CAPABILITIES.size() + 1);
    }

    @Test
    void findsByTheWordsOfTheMeaning() {
        assertThat(picker.terms("ports below")).extracting(Term::name).containsExactly("CAP_NET_BIND_SERVICE");
        assertThat(picker.terms("audit")).hasSize(3);
        assertThat(picker.terms("xyzzy")).isEmpty();
    }
}
