package dev.snowfort.nix;

import dev.snowfort.nix.Doc.Gap;
import dev.snowfort.nix.Doc.Group;
import dev.snowfort.nix.Doc.Group.Style;
import dev.snowfort.nix.Doc.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides on the line breaks of a [Doc], line by line, the way nixfmt does: a line has 100 columns after its
/// indentation, a group that fits stays on its line, and one that does not gives way at its eager parts first.
final class Layout {
    static final int WIDTH = 100;
    private static final int INDENT = 2;

    private final Page page = new Page();
    private Indent indent;

    /// How far a line is indented that starts at a depth of nesting.
    private record Indent(int columns, int depth, @Nullable Indent outer) {}

    private Layout(int depth) {
        indent = new Indent(depth * INDENT, 0, null);
    }

    /// @param depth how many levels all of it is indented
    static Page of(List<Doc> parts, int depth) {
        var layout = new Layout(depth);
        layout.write(parts, Rest.NOTHING);
        return layout.page;
    }

    /// Writes with every gap spread.
    private void write(List<Doc> parts, Rest rest) {
        for (int at = 0; at < parts.size(); at++) {
            write(parts.get(at), new Rest(parts, at + 1, false, rest));
        }
    }

    private void write(Doc doc, Rest rest) {
        switch (doc) {
            case Word word -> write(word);
            case Gap gap -> spread(gap, rest);
            case Group group -> {
                if (!onLine(group.parts(), rest) && !openEagerly(group, rest)) {
                    write(group.parts(), rest);
                }
            }
        }
    }

    private void write(Word word) {
        settle(word);
        page.write(word.token(), word.flat());
    }

    private void spread(Gap gap, Rest rest) {
        if (page.column() > 0) {
            switch (gap) {
                case SPACE -> page.space();
                case NOTHING_OR_LINE, SPACE_OR_LINE, LINE -> page.lines(1);
                case BLANK_LINE -> page.lines(2);
                case LATE_NOTHING, LATE_SPACE -> {
                    if (!rest.fits(WIDTH - page.column() - gap.flat(), WIDTH)) {
                        page.lines(1);
                    } else if (gap == Gap.LATE_SPACE) {
                        page.space();
                    }
                }
            }
        }
    }

    /// Writes the parts without a line break, if they and what cannot be parted from them have room.
    private boolean onLine(List<Doc> parts, Rest rest) {
        List<Doc> line = page.column() > 0 ? parts : withoutFirstGap(parts);
        long width = line.stream().mapToLong(Doc::flat).sum();
        if (width > WIDTH - page.column() - rest.head()) {
            return parts.isEmpty();
        }
        writeFlat(line);
        return true;
    }

    private static List<Doc> withoutFirstGap(List<Doc> parts) {
        if (parts.isEmpty()) {
            return parts;
        }
        var rest = new ArrayList<>(parts.subList(1, parts.size()));
        switch (parts.getFirst()) {
            case Gap _ -> {}
            case Group group -> rest.addAll(0, withoutFirstGap(group.parts()));
            case Word word -> rest.addFirst(word);
        }
        return rest;
    }

    /// Only a word that starts a line has a say in the indentation.
    private void writeFlat(List<Doc> parts) {
        for (Doc doc : parts) {
            switch (doc) {
                case Word word when page.column() == 0 -> write(word);
                case Word word -> page.write(word.token(), word.flat());
                case Group group -> writeFlat(group.parts());
                case Gap gap when gap.flat() > 0 -> page.space();
                case Gap _ -> {}
            }
        }
    }

    /// Spreads one eager part, the last that will do, if all before and after it then stays on one line.
    private boolean openEagerly(Group group, Rest rest) {
        if (group.style() == Style.SHARED) {
            return false;
        }
        var pieces = new ArrayList<Doc>();
        expose(group.parts(), pieces);
        for (int at = pieces.size() - 1; at >= 0; at--) {
            if (pieces.get(at) instanceof Group eager && eager.style() == Style.EAGER && open(pieces, at, rest)) {
                return true;
            }
        }
        return false;
    }

    private static void expose(List<Doc> parts, List<Doc> pieces) {
        for (Doc part : parts) {
            if (part instanceof Group group && group.style() == Style.SHARED) {
                expose(group.parts(), pieces);
            } else {
                pieces.add(part);
            }
        }
    }

    private boolean open(List<Doc> pieces, int at, Rest rest) {
        List<Doc> before = closed(pieces.subList(0, at));
        List<Doc> eager = ((Group) pieces.get(at)).parts();
        List<Doc> after = closed(pieces.subList(at + 1, pieces.size()));
        var mark = page.mark();
        Indent outer = indent;
        if (onLine(before, new Rest(eager, new Rest(after, rest)))) {
            write(eager, new Rest(after, 0, true, rest));
            if (onLine(after, rest)) {
                return true;
            }
        }
        page.back(mark);
        indent = outer;
        return false;
    }

    /// With the parts of eager groups in their place.
    private static List<Doc> closed(List<Doc> pieces) {
        var closed = new ArrayList<Doc>();
        for (Doc piece : pieces) {
            if (piece instanceof Group group && group.style() == Style.EAGER) {
                closed.addAll(group.parts());
            } else {
                closed.add(piece);
            }
        }
        return closed;
    }

    /// Finds the indentation for a word: one level more than the line that the nesting was opened on, however many
    /// nestings that line opened.
    private void settle(Word word) {
        boolean starts = page.column() == 0;
        while (indent.depth > word.depth() && indent.outer != null) {
            indent = indent.outer;
        }
        if (indent.depth < word.depth()) {
            indent = new Indent(indent.columns + (starts ? INDENT : 0), word.depth(), indent);
        }
        if (starts) {
            page.indent(indent.columns + word.offset());
        }
    }
}
