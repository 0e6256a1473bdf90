package dev.snowfort.nix;

import dev.snowfort.nix.Doc.Gap;
import dev.snowfort.nix.Doc.Group;
import dev.snowfort.nix.Doc.Word;
import dev.snowfort.nix.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Takes down a [Doc] in reading order and knows where it stands: how deep, and for which form field.
final class Draft {
    private List<Doc> parts = new ArrayList<>();
    private int depth;
    private int offset;
    private String origin = "";
    private Token last = new Token(Kind.SPACE, "");
    private int merged;

    List<Doc> parts() {
        return parts;
    }

    Draft word(Kind kind, String text) {
        return word(new Word(new Token(kind, text, origin), depth, offset));
    }

    /// Words without a gap are one to the layout: the first one says how far a line is indented.
    private Draft word(Word word) {
        boolean joined = !parts.isEmpty() && parts.getLast() instanceof Word;
        last = word.token();
        Word before = joined ? (Word) parts.getLast() : word;
        parts.add(new Word(word.token(), before.depth(), before.offset()));
        return this;
    }

    Draft punctuation(String text) {
        return word(Kind.PUNCTUATION, text);
    }

    Draft keyword(String text) {
        return word(Kind.KEYWORD, text);
    }

    Draft gap(Gap gap) {
        boolean meets = !parts.isEmpty() && parts.getLast() instanceof Gap;
        parts.add(meets ? merge(gap, (Gap) parts.removeLast()) : gap);
        return this;
    }

    private Gap merge(Gap one, Gap other) {
        Gap both = one.merge(other);
        if (both.flat() < Doc.NEVER) {
            merged += one.flat() + other.flat() - both.flat();
        }
        return both;
    }

    /// How many columns so far were saved because gaps met.
    int merged() {
        return merged;
    }

    /// What the body writes is one level deeper.
    Draft nest(Runnable body) {
        depth++;
        body.run();
        depth--;
        return this;
    }

    /// What the body writes is indented by so many columns more.
    Draft shift(int columns, Runnable body) {
        offset += columns;
        body.run();
        offset -= columns;
        return this;
    }

    /// What the body writes comes from this form field.
    Draft from(String field, Runnable body) {
        String outer = origin;
        origin = field.isEmpty() ? outer : field;
        body.run();
        origin = outer;
        return this;
    }

    Draft group(Runnable body) {
        return group(Group.Style.PLAIN, body);
    }

    /// A gap at the start that is the same on one line or several is put before the group; a space that stands before
    /// it goes into the gap that it starts with.
    Draft group(Group.Style style, Runnable body) {
        List<Doc> inner = apart(body);
        if (inner.size() == 1 && inner.getFirst() instanceof Group only && only.style() == style) {
            inner = only.parts();
        }
        while (!inner.isEmpty() && inner.getFirst() instanceof Gap first && !first.yields()) {
            gap(first);
            inner = inner.subList(1, inner.size());
        }
        if (!parts.isEmpty() && parts.getLast() == Gap.SPACE && startsWithGap(inner)) {
            parts.removeLast();
            inner = spaced(inner);
        }
        if (!inner.isEmpty()) {
            parts.add(Group.of(style, inner));
        }
        return this;
    }

    /// What the body writes, not yet part of this draft.
    List<Doc> apart(Runnable body) {
        List<Doc> outer = parts;
        var inner = new ArrayList<Doc>();
        parts = inner;
        body.run();
        parts = outer;
        return inner;
    }

    /// Adds what was written apart, without any place left where a line may break.
    Draft joined(List<Doc> docs) {
        for (Doc doc : docs) {
            switch (doc) {
                case Word word -> word(word);
                case Group group -> joined(group.parts());
                case Gap gap when gap.flat() > 0 -> gap(Gap.SPACE);
                case Gap _ -> {}
            }
        }
        return this;
    }

    /// Adds what was written apart, as it is.
    Draft add(List<Doc> docs) {
        docs.forEach(doc -> {
            switch (doc) {
                case Word word -> word(word);
                case Gap gap -> gap(gap);
                case Group group -> parts.add(group);
            }
        });
        return this;
    }

    /// What was written last, gaps aside.
    Token last() {
        return last;
    }

    /// Whether that is a comment.
    boolean afterComment() {
        return last.kind() == Kind.COMMENT;
    }

    private static boolean startsWithGap(List<Doc> docs) {
        return !docs.isEmpty()
                && switch (docs.getFirst()) {
                    case Gap _ -> true;
                    case Group group -> startsWithGap(group.parts());
                    case Word _ -> false;
                };
    }

    /// With a space before it, which the first gap takes up.
    private List<Doc> spaced(List<Doc> docs) {
        var spaced = new ArrayList<>(docs);
        switch (docs.getFirst()) {
            case Gap gap -> spaced.set(0, merge(gap, Gap.SPACE));
            case Group group -> spaced.set(0, Group.of(group.style(), spaced(group.parts())));
            case Word _ -> spaced.addFirst(Gap.SPACE);
        }
        return spaced;
    }
}
