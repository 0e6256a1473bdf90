package dev.snowfort.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntriesViewModelTest {
    private final Recorder<List<String>> store = new Recorder<>();
    private final EntriesViewModel packages = new EntriesViewModel(store, EntriesViewModel.WORDS);

    @Test
    void addsBehindTheOthers() {
        packages.show(List.of("django"));
        assertThat(packages.add(" psycopg ")).isTrue();
        assertThat(store.calls).containsExactly("add psycopg: [django, psycopg]");
    }

    @Test
    void severalPastedLinesBecomeSeveralEntries() {
        packages.show(List.of("django"));
        packages.add("pillow\r\ndjango\n\n  psycopg, redis");
        assertThat(store.calls).containsExactly("add 3 entries: [django, pillow, psycopg, redis]");
    }

    @Test
    void linesMayHoldBlanks() {
        var calls = new EntriesViewModel(store, EntriesViewModel.LINES);
        calls.add("~@aio @keyring\n@chown");
        assertThat(store.calls).containsExactly("add 2 entries: [~@aio @keyring, @chown]");
    }

    @Test
    void whatIsThereAlreadyIsNotAddedAgain() {
        packages.show(List.of("django"));
        assertThat(packages.add("django")).isTrue();
        assertThat(packages.add("  ")).isFalse();
        assertThat(store.calls).isEmpty();
    }

    @Test
    void anEmptiedRowIsRemovedWhenItIsLeft() {
        packages.show(List.of("django", "pillow"));
        packages.edit(1, "");
        assertThat(store.calls).isEmpty();
        packages.leave(1, "");
        assertThat(store.calls).containsExactly("end", "remove pillow: [django]");
    }

    @Test
    void editsInPlace() {
        packages.show(List.of("django", "pillow"));
        packages.edit(0, "django_5");
        packages.paste(1, "redis\npsycopg");
        packages.edit(7, "gone");
        assertThat(store.calls).containsExactly("type [django_5, pillow]", "add 2 entries: [django, redis, psycopg]");
    }
}
