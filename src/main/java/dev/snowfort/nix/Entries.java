package dev.snowfort.nix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rules for the entries of one set or `let`: blank lines only in between, and no attribute defined twice.
final class Entries {
    private Entries() {}

    /// The entries with superfluous blank lines left out.
    ///
    /// @throws IllegalArgumentException if Nix would reject them
    static List<Entry> tidied(List<Entry> entries) {
        var tidied = new ArrayList<Entry>();
        for (Entry entry : entries) {
            if (!(entry instanceof Blank) || !tidied.isEmpty() && !(tidied.getLast() instanceof Blank)) {
                tidied.add(entry);
            }
        }
        if (!tidied.isEmpty() && tidied.getLast() instanceof Blank) {
            tidied.removeLast();
        }
        new Attributes().addAll(tidied);
        return List.copyOf(tidied);
    }

    /// What is defined so far below one name. Nix lets `a.b`, `a.c` and `a = { d = …; }` add up, one name at a time.
    private static final class Attributes {
        private final Map<String, Attributes> inner = new HashMap<>();
        private final boolean open;

        Attributes() {
            this(true);
        }

        private Attributes(boolean open) {
            this.open = open;
        }

        Attributes addAll(List<Entry> entries) {
            for (Entry entry : entries) {
                switch (entry) {
                    case Blank _, Slot _ -> {}
                    case Inherit inherit -> inherit.names().forEach(name -> put(name, new Attributes(false), name));
                    case Binding binding -> add(binding);
                }
            }
            return this;
        }

        private void add(Binding binding) {
            String shown = String.join(".", binding.path());
            Attributes at = this;
            for (String name : binding.path().subList(0, binding.path().size() - 1)) {
                at = at.inner.computeIfAbsent(name, _ -> new Attributes());
                if (!at.open) {
                    throw twice(shown);
                }
            }
            at.put(binding.path().getLast(), of(binding.value()), shown);
        }

        private static Attributes of(Nix value) {
            return value instanceof Node.Set(List<Entry> entries)
                    ? new Attributes().addAll(entries)
                    : new Attributes(false);
        }

        private void put(String name, Attributes value, String shown) {
            Attributes present = inner.putIfAbsent(name, value);
            if (present != null) {
                present.merge(value, shown);
            }
        }

        /// Two sets add up, but only at their first level: below it, a name in both is one too many.
        private void merge(Attributes other, String shown) {
            if (!open || !other.open) {
                throw twice(shown);
            }
            other.inner.forEach((name, value) -> {
                if (inner.putIfAbsent(name, value) != null) {
                    throw twice(shown + "." + name);
                }
            });
        }

        private static IllegalArgumentException twice(String name) {
            return new IllegalArgumentException("the attribute " + name + " is defined twice");
        }
    }
}
