package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.storage.Examples;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EntryTest {
    private final Entry entry =
            new Entry(0, Examples.deployment("intranet").applications().getFirst());

    @Test
    void makesAThingOnce() {
        var made = new AtomicInteger();
        Function<Entry, Integer> maker = _ -> made.incrementAndGet();

        assertThat(entry.once(maker)).isEqualTo(1);
        assertThat(entry.once(maker)).isEqualTo(1);
    }

    @Test
    void aMakerMayAskForWhatAnotherMakes() {
        var name = new Alike<>(Entry::name);
        var unit = new Alike<>(of -> "wsgi-" + of.once(name));

        assertThat(entry.once(unit)).isEqualTo("wsgi-wiki");
    }

    /// Makers that fall into the same place of a hash table.
    private static final class Alike<T> implements Function<Entry, T> {
        private final Function<Entry, T> maker;

        Alike(Function<Entry, T> maker) {
            this.maker = maker;
        }

        @Override
        public T apply(Entry of) {
            return maker.apply(of);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
