package dev.snowfort.nix;

import dev.snowfort.nix.Doc.Gap;
import dev.snowfort.nix.Token.Kind;
import java.util.List;

/// Writes strings and quoted attribute names. A string is never wrapped; only an interpolated expression may be spread.
final class Strings {
    /// Interpolations up to this width stay on their line however long it gets.
    private static final int SHORT = 30;

    private final Draft draft;
    private final Expressions expressions;

    Strings(Draft draft, Expressions expressions) {
        this.draft = draft;
        this.expressions = expressions;
    }

    void write(List<Part> parts) {
        draft.group(() -> {
            draft.word(Kind.STRING, "\"");
            if (parts.size() == 1 && parts.getFirst() instanceof Part.Interpolation(Nix expression)) {
                alone(expression);
            } else {
                mixed(parts);
            }
            draft.word(Kind.STRING, "\"");
        });
    }

    /// An attribute name, in quotes only if it needs them.
    void attribute(String name) {
        if (Identifier.isBare(name)) {
            draft.word(Kind.ATTRIBUTE, name);
        } else {
            write(List.of(new Part.Text(name)));
        }
    }

    private void mixed(List<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        List<Part> others = parts.subList(1, parts.size());
        write(parts.getFirst(), !others.isEmpty());
        String start = parts.getFirst() instanceof Part.Text(String text) ? text : "";
        boolean lone = !start.isEmpty() && start.chars().allMatch(c -> c == ' ');
        draft.shift(blanks(start), () -> {
            if (lone && others.size() == 1 && others.getFirst() instanceof Part.Interpolation(Nix expression)) {
                alone(expression);
            } else {
                for (int at = 0; at < others.size(); at++) {
                    write(others.get(at), at < others.size() - 1);
                }
            }
        });
    }

    /// How far code in the string is indented because the string's own line is.
    private static int blanks(String text) {
        return (int) text.codePoints()
                .takeWhile(
                        c -> Character.isSpaceChar(c) && c != '\u2028' && c != '\u2029' || c == '\f' || c == '\u000B')
                .count();
    }

    private void write(Part part, boolean followed) {
        switch (part) {
            case Part.Text(String text) ->
                Quoted.tokens(text, followed).forEach(token -> draft.word(token.kind(), token.text()));
            case Part.Interpolation(Nix expression) -> among(expression);
        }
    }

    /// An interpolation that starts its line.
    private void alone(Nix expression) {
        draft.group(() -> interpolation(() -> draft.nest(() -> expressions.enclosed(expression))));
    }

    /// An interpolation with text or others before or after it.
    private void among(Nix expression) {
        int merged = draft.merged();
        List<Doc> docs = draft.apart(() -> expressions.bare(expression));
        long width = docs.stream().mapToLong(Doc::flat).sum() + draft.merged() - merged;
        if (Shape.simple(expression)) {
            interpolation(() -> put(docs, width < Doc.NEVER));
        } else if (Shape.absorbable(expression) || width <= SHORT) {
            draft.group(() -> interpolation(() -> put(docs, !Shape.absorbable(expression))));
        } else {
            draft.group(() -> interpolation(
                    () -> draft.gap(Gap.NOTHING_OR_LINE).add(deeper(docs)).gap(Gap.NOTHING_OR_LINE)));
        }
    }

    private void put(List<Doc> docs, boolean joined) {
        if (joined) {
            draft.joined(docs);
        } else {
            draft.add(docs);
        }
    }

    /// One level of nesting further in.
    private static List<Doc> deeper(List<Doc> docs) {
        return docs.stream()
                .map(doc -> switch (doc) {
                    case Doc.Word(Token token, int depth, int offset) -> new Doc.Word(token, depth + 1, offset);
                    case Doc.Group group -> Doc.Group.of(group.style(), deeper(group.parts()));
                    case Gap gap -> gap;
                })
                .toList();
    }

    private void interpolation(Runnable body) {
        draft.word(Kind.INTERPOLATION, "${");
        body.run();
        draft.word(Kind.INTERPOLATION, "}");
    }
}
