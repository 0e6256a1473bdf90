package dev.snowfort.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Kind;
import org.junit.jupiter.api.Test;

class TextViewModelTest {
    private final Recorder<Long> store = new Recorder<>();
    private final TextViewModel<Long> port =
            new TextViewModel<>(Format.number(new Kind.Number(1024, 65535, "")), store);

    @Test
    void showsAChosenValueAndLeavesADefaultToThePrompt() {
        port.show("shop", 8001L, true);
        assertThat(port.textProperty().get()).isEqualTo("8001");
        port.show("shop", 8000L, false);
        assertThat(port.textProperty().get()).isEmpty();
        assertThat(store.calls).isEmpty();
    }

    @Test
    void eachKeystrokeReachesTheStore() {
        port.textProperty().set("9");
        port.textProperty().set("90");
        port.textProperty().set("");
        assertThat(store.calls).containsExactly("type 9", "type 90", "default");
    }

    @Test
    void halfTypedTextStaysAndIsExplained() {
        port.show("shop", 8001L, true);
        port.textProperty().set("80x");
        port.show("shop", 8001L, true);
        port.leave();
        assertThat(store.calls).containsExactly("end", "end");
        assertThat(port.textProperty().get()).isEqualTo("80x");
        assertThat(port.sentenceProperty().get()).startsWith("“80x” is not taken");
    }

    @Test
    void halfTypedTextGivesWayToAnotherValueOrApplication() {
        port.show("shop", 8001L, true);
        port.textProperty().set("80x");
        port.show("blog", 8001L, true);
        assertThat(port.textProperty().get()).isEqualTo("8001");
        port.textProperty().set("80x");
        port.show("blog", 8002L, true);
        assertThat(port.textProperty().get()).isEqualTo("8002");
        assertThat(port.sentenceProperty().get()).isEmpty();
    }

    @Test
    void textThatAlreadySaysTheValueIsLeftAloneUntilTheUserIsDone() {
        port.textProperty().set("08001");
        port.show("shop", 8001L, true);
        assertThat(port.textProperty().get()).isEqualTo("08001");
        port.leave();
        assertThat(port.textProperty().get()).isEqualTo("8001");
    }

    @Test
    void theDefaultThatWasTypedOutStaysUntilTheUserIsDone() {
        port.textProperty().set("8000");
        port.show("shop", 8000L, false);
        assertThat(port.textProperty().get()).isEqualTo("8000");
        port.leave();
        assertThat(port.textProperty().get()).isEmpty();
    }

    @Test
    void anUndoIsWrittenIntoTheField() {
        port.textProperty().set("9000");
        port.show("shop", 9000L, true);
        port.show("shop", 8001L, true);
        assertThat(port.textProperty().get()).isEqualTo("8001");
        assertThat(store.calls).containsExactly("type 9000");
    }

    @Test
    void revertTakesBackWhatWasHalfTyped() {
        port.show("shop", 8001L, true);
        port.textProperty().set("x");
        port.revert();
        assertThat(port.textProperty().get()).isEqualTo("8001");
        assertThat(port.sentenceProperty().get()).isEmpty();
    }
}
