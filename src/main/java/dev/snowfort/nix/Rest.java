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
        for (Rest rest = this; rest != null; rest = rest.next) {
            for (int at = rest.from; at < rest.parts.size(); at++) {
                Doc doc = rest.parts.get(at);
                boolean held = rest.joined && doc instanceof Gap && doc.flat() < Doc.NEVER;
                width += held ? doc.flat() : doc.head();
                if (doc.breaks() && !held) {
                    return width;
                }
            }
        }
        return width;
    }

    /// Whether what follows fits, up to its first line break, into so many columns. Groups are spread only if they
    /// have no room on a line of their own.
    boolean fits(int columns, int line) {
        int used = 0;
        for (Rest rest = this; rest != null; ) {
            if (rest.from == rest.parts.size()) {
                rest = rest.next;
                continue;
            }
            Doc doc = rest.parts.get(rest.from);
            Rest after = new Rest(rest.parts, rest.from + 1, rest.joined, rest.next);
            boolean held = rest.joined && doc instanceof Gap && doc.flat() < Doc.NEVER;
            if (doc instanceof Gap && doc.breaks() && !held) {
                return used <= columns;
            }
            if (doc instanceof Group group && group.flat() > line - used - after.head()) {
                rest = new Rest(group.parts(), after);
            } else {
                used += doc.flat();
                rest = after;
            }
            if (used > line) {
                return false;
            }
        }
        return used <= columns;
    }
}
