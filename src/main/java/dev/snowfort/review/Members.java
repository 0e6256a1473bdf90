package dev.snowfort.review;

import dev.snowfort.model.DirectiveValue.Lines;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The members of a list whose lines are merged: the first one decides whether it holds what is allowed or, with `~`,
/// what is refused. A later line adds to it or takes away from it.
final class Members {
    private final Set<String> names = new LinkedHashSet<>();
    private boolean allows;
    private boolean begun;

    /// The next line begins the list anew; until then all is allowed, or nothing.
    void restart(boolean all) {
        names.clear();
        allows = !all;
        begun = false;
    }

    /// Allows all but what later lines refuse.
    void allowAll() {
        restart(true);
        begun = true;
    }

    /// Allows nothing but what later lines add.
    void allowNothing() {
        restart(false);
        begun = true;
    }

    void line(Collection<String> words, boolean inverted) {
        if (!begun) {
            names.clear();
            begun = true;
            allows = !inverted;
        }
        if (inverted == allows) {
            names.removeAll(words);
        } else {
            names.addAll(words);
        }
    }

    boolean allowsNothing() {
        return allows && names.isEmpty();
    }

    boolean allowsAll() {
        return !allows && names.isEmpty();
    }

    /// An entry for each.
    Lines entries() {
        return new Lines(
                allows ? List.copyOf(names) : names.stream().map("~"::concat).toList());
    }
}
