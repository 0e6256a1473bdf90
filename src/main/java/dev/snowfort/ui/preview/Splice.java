package dev.snowfort.ui.preview;

import java.util.List;
import java.util.function.Function;

/// The one stretch in which two lists differ.
///
/// @param start where it begins, in both
/// @param removed how many entries of the old list it takes away
/// @param inserted what comes in their place
record Splice<T>(int start, int removed, List<T> inserted) {
    static <T> Splice<T> between(List<T> before, List<T> after) {
        var shorter = Math.min(before.size(), after.size());
        var start = 0;
        while (start < shorter && same(before.get(start), after.get(start))) {
            start++;
        }
        var end = 0;
        while (end < shorter - start && same(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
            end++;
        }
        return new Splice<>(start, before.size() - end - start, after.subList(start, after.size() - end));
    }

    /// Long lists share most of their entries, which is seen without looking into them.
    private static boolean same(Object one, Object other) {
        return one == other || one.equals(other);
    }

    /// Makes the old list the new one and touches no other entry.
    void applyTo(List<T> list) {
        if (removed == inserted.size()) {
            for (var index = 0; index < removed; index++) {
                if (!list.get(start + index).equals(inserted.get(index))) {
                    list.set(start + index, inserted.get(index));
                }
            }
        } else {
            list.subList(start, start + removed).clear();
            list.addAll(start, inserted);
        }
    }

    <R> Splice<R> map(Function<T, R> entry) {
        return new Splice<>(start, removed, inserted.stream().map(entry).toList());
    }

    /// By how many places the entries behind the stretch move.
    int shift() {
        return inserted.size() - removed;
    }
}
