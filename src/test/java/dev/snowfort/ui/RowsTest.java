package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class RowsTest {
    private final Rows<String> rows = new Rows<>();
    private final List<String> heard = new ArrayList<>();

    @Test
    void tellsARowInThePlaceOfAnotherAsAnUpdate() {
        rows.addAll("a", "b", "c");
        rows.addListener(this::hear);
        assertThat(rows.set(1, "x")).isEqualTo("b");
        assertThat(rows).containsExactly("a", "x", "c");
        assertThat(heard).containsExactly("update 1 to 2");
    }

    @Test
    void takesAllRowsAwayBeforeOthersCome() {
        rows.addAll("a", "b", "c");
        rows.addListener(this::hear);
        rows.setAll("d", "e");
        assertThat(rows).containsExactly("d", "e");
        assertThat(heard).containsExactly("remove [a, b, c] at 0", "add 0 to 2");
    }

    /// The removed part, seen by a listener, and what is left.
    @Property(tries = 200)
    void removesAPart(@ForAll @Size(max = 20) List<Integer> all, @ForAll byte one, @ForAll byte other) {
        var ends = List.of(Math.floorMod(one, all.size() + 1), Math.floorMod(other, all.size() + 1)).stream()
                .sorted()
                .toList();
        var numbers = new Rows<Integer>();
        numbers.addAll(all);
        var removed = new ArrayList<Integer>();
        numbers.addListener((ListChangeListener<Integer>) change -> {
            while (change.next()) {
                removed.addAll(change.getRemoved());
            }
        });
        numbers.subList(ends.getFirst(), ends.getLast()).clear();
        var left = new ArrayList<>(all);
        var part = left.subList(ends.getFirst(), ends.getLast());
        assertThat(removed).isEqualTo(List.copyOf(part));
        part.clear();
        assertThat(numbers).isEqualTo(left);
    }

    private void hear(ListChangeListener.Change<? extends String> change) {
        while (change.next()) {
            assertThat(change.wasReplaced()).isFalse();
            heard.add(
                    change.wasUpdated()
                            ? "update %d to %d".formatted(change.getFrom(), change.getTo())
                            : change.wasRemoved()
                                    ? "remove %s at %d".formatted(change.getRemoved(), change.getFrom())
                                    : "add %d to %d".formatted(change.getFrom(), change.getTo()));
        }
    }
}
