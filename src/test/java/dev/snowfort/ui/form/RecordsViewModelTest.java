package dev.snowfort.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Kind;
import dev.snowfort.catalog.Kind.Column;
import dev.snowfort.ui.form.RecordsViewModel.Row;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordsViewModelTest {
    private static final Column COMMAND = new Column("command", "Command", "celery");

    private final Recorder<Map<String, Map<String, @Nullable Object>>> store = new Recorder<>();
    private final RecordsViewModel workers = new RecordsViewModel(store, new Kind.Records("worker", COMMAND));

    @Test
    void addsByNameAndLeavesWhatIsThereAlone() {
        workers.show("shop", Map.of("celery", record("celery -A shop worker")));
        assertThat(workers.add(" beat \ncelery\n\nmail")).isTrue();
        assertThat(store.calls)
                .containsExactly(
                        "add 2 workers: {beat={command=}, celery={command=celery -A shop worker}, mail={command=}}");
        assertThat(workers.add(" \n")).isFalse();
    }

    @Test
    void recordsKeepTheirPlacesWhileANameIsTyped() {
        workers.show("shop", Map.of("a", record("x"), "b", record("y")));
        workers.edit(0, workers.rows().getFirst().named("z"));
        workers.show("shop", Map.of("b", record("y"), "z", record("x")));
        assertThat(workers.rows()).extracting(Row::name).containsExactly("z", "b");
        assertThat(store.calls).containsExactly("type {b={command=y}, z={command=x}}");
    }

    @Test
    void fieldsThatAreNoColumnStay() {
        var record = record("x");
        record.put("nice", 5L);
        workers.show("shop", Map.of("a", record));
        workers.edit(0, workers.rows().getFirst().with(COMMAND, "y"));
        assertThat(store.calls).containsExactly("type {a={command=y, nice=5}}");
    }

    @Test
    void aMissingNameIsNotTaken() {
        workers.show("shop", Map.of("a", record("x")));
        workers.edit(0, workers.rows().getFirst().named(""));
        assertThat(store.calls).isEmpty();
        assertThat(workers.sentenceProperty().get())
                .isEqualTo("A worker without a name is not taken: give it one, or remove it.");
        workers.show("shop", Map.of("a", record("x")));
        assertThat(workers.rows()).extracting(Row::name).containsExactly("");
        workers.remove(0);
        assertThat(store.calls).containsExactly("remove a worker: {}");
    }

    @Test
    void aNameThatIsThereTwiceIsNotTaken() {
        workers.show("shop", Map.of("a", record("x"), "b", record("y")));
        workers.edit(1, workers.rows().getLast().named("a"));
        assertThat(store.calls).isEmpty();
        assertThat(workers.sentenceProperty().get()).startsWith("There are two “a”");
        workers.show("blog", Map.of());
        assertThat(workers.sentenceProperty().get()).isEmpty();
        assertThat(workers.rows()).isEmpty();
    }

    private static TreeMap<String, @Nullable Object> record(String command) {
        var record = new TreeMap<String, @Nullable Object>();
        record.put("command", command);
        return record;
    }
}
