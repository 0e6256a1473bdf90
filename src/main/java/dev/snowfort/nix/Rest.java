package dev.snowfort.nix;

import dev.snowfort.nix.Doc.Gap;
import dev.snowfort.nix.Doc.Group;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is still to be written after a place in a [Doc]. A line must leave room for as much of it as cannot be parted
/// from the line.
///
/// @param joined whether the gaps of these very parts will not become line breaks
record Rest(
        List<Doc> parts, int from, boolean joined, @Nullable Rest next) {
    static final Rest NOTHING = new Rest(List.of(), 0, false, null);

    Rest(List<Doc> parts, Rest next) {
        this(parts, 0, false, next);
    }

    /// The width up to the first place where a line may break.
    int head() {
        int width = 0;
        for (Rest rest = atDoc(); rest != null; rest = rest.after().atDoc()) {
            Doc doc = rest.doc();
            boolean held = rest.holds(doc);
            width += held ? doc.flat() : doc.head();
            if (doc.breaks() && !held) {
                return width;
            }
        }
        return width;
    }

    /// Whether what follows fits, up to its first line break, into so many columns. Groups are spread only if they
    /// have no room on a line of their own.
    boolean fits(int columns, int line) {
        int used = 0;
        Rest rest = atDoc();
        while (rest != null
                && used <= columns
                && !(rest.doc() instanceof Gap gap && gap.breaks() && !rest.holds(gap))) {
            Rest after = rest.after();
            if (rest.doc() instanceof Group group && group.flat() > line - used - after.head()) {
                rest = new Rest(group.parts(), after).atDoc();
            } else {
                used += rest.doc().flat();
                rest = after.atDoc();
            }
        }
        return used <= columns;
    }

    private Doc doc() {
        return parts.get(from);
    }

    private Rest after() {
        return new Rest(parts, from + 1, joined, next);
    }

    private boolean holds(Doc doc) {
        return joined && doc instanceof Gap && doc.flat() < Doc.NEVER;
    }

    private @Nullable Rest atDoc() {
        Rest rest = this;
        while (rest != null && rest.from == rest.parts.size()) {
            rest = rest.next;
        }
        return rest;
    }
}
