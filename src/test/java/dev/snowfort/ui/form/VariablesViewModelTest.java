package dev.snowfort.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.ui.form.VariablesViewModel.Row;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesViewModelTest {
    private final Recorder<Map<String, String>> store = new Recorder<>();
    private final VariablesViewModel variables = new VariablesViewModel(store);

    @Test
    void addsNamesWithValues() {
        variables.show("shop", Map.of("LANG", "C"));
        variables.add("TZ=UTC\nLANG = C.UTF-8\nEMPTY\nURL=a=b");
        assertThat(store.calls).containsExactly("add 4 variables: {EMPTY=, LANG=C.UTF-8, TZ=UTC, URL=a=b}");
        assertThat(variables.add(" \n")).isFalse();
    }

    @Test
    void rowsKeepTheirPlacesWhileANameIsTyped() {
        variables.show("shop", Map.of("A", "1", "B", "2"));
        variables.edit(0, new Row("Z", "1"));
        variables.show("shop", Map.of("B", "2", "Z", "1"));
        assertThat(variables.rows()).containsExactly(new Row("Z", "1"), new Row("B", "2"));
        assertThat(store.calls).containsExactly("type {B=2, Z=1}");
    }

    @Test
    void aMissingNameIsNotTaken() {
        variables.show("shop", Map.of("A", "1"));
        variables.edit(0, new Row("", "1"));
        assertThat(store.calls).isEmpty();
        assertThat(variables.sentenceProperty().get())
                .isEqualTo("A variable without a name is not taken: give it one, or remove the row.");
        variables.show("shop", Map.of("A", "1"));
        assertThat(variables.rows()).containsExactly(new Row("", "1"));
        variables.remove(0);
        assertThat(store.calls).containsExactly("remove a variable: {}");
    }

    @Test
    void aNameThatIsThereTwiceIsNotTaken() {
        variables.show("shop", Map.of("A", "1", "B", "2"));
        variables.edit(1, new Row("A", "2"));
        assertThat(store.calls).isEmpty();
        assertThat(variables.sentenceProperty().get()).startsWith("There are two “A”");
        variables.show("blog", Map.of("C", "3"));
        assertThat(variables.sentenceProperty().get()).isEmpty();
        assertThat(variables.rows()).containsExactly(new Row("C", "3"));
    }
}
