package dev.snowfort.exposure;

import dev.snowfort.exposure.Words.Quotes;
import java.util.List;

/// `RestrictNamespaces=`: the kinds that may still be made. One unknown word discards the line.
record NamespaceReading(List<String> names) implements Reading {
    NamespaceReading {
        names = List.copyOf(names);
    }

    @Override
    public Taken read(Effective state, String value) {
        var all = (1 << names.size()) - 1;
        var truth = Words.truth(value);
        if (value.isEmpty() || truth.isPresent()) {
            state.namespaces = truth.orElse(false) ? 0 : all;
            state.namespacesTouched = truth.isPresent();
            return Taken.WHOLE;
        }
        var inverted = value.startsWith("~");
        var words = Words.of(inverted ? value.substring(1) : value, Quotes.PLAIN);
        if (words.broken() || !names.containsAll(words.list())) {
            return Taken.IGNORED;
        }
        var named = 0;
        for (var word : words.list()) {
            named |= 1 << names.indexOf(word);
        }
        var before = state.namespacesTouched ? state.namespaces : inverted ? all : 0;
        state.namespaces = inverted ? before & ~named : before | named;
        state.namespacesTouched = true;
        return Taken.WHOLE;
    }
}
