package dev.snowfort.nix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A file of Nix: an optional comment at its head, then one expression. Prints the same bytes for the same tree, laid
/// out so that nixfmt (RFC 166) changes nothing, with one line break at its end.
///
/// @param comment the lines of the comment, not yet sanitised or wrapped
public record NixFile(List<String> comment, Nix body) {
    public NixFile {
        comment = List.copyOf(comment);
    }

    public String text() {
        var text = new StringBuilder();
        tokens().forEach(token -> text.append(token.text()));
        return text.toString();
    }

    /// The same text in tokens.
    public List<Token> tokens() {
        return printed(0, this::draft);
    }

    /// The same text in tokens, cut at its [slots][Nix#slot]: what stands above the first, between it and the next, and
    /// so on. Each part has whole lines.
    public List<List<Token>> around() {
        var parts = new ArrayList<List<Token>>();
        var part = new ArrayList<Token>();
        for (var token : tokens()) {
            var slot = token.text().indexOf(Slot.MARK);
            if (slot < 0) {
                part.add(token);
            } else {
                part.add(new Token(
                        token.kind(), token.text().substring(0, token.text().lastIndexOf('\n', slot) + 1)));
                parts.add(List.copyOf(part));
                part.clear();
                part.add(new Token(
                        token.kind(), token.text().substring(token.text().indexOf('\n', slot) + 1)));
            }
        }
        parts.add(List.copyOf(part));
        return parts;
    }

    static List<Token> printed(int depth, Function<Brackets, List<Doc>> draft) {
        var brackets = new Brackets();
        Page page;
        do {
            page = Layout.of(draft.apply(brackets), depth);
        } while (brackets.cameApart(page.lineEnds()));
        return page.tokens();
    }

    private List<Doc> draft(Brackets brackets) {
        var draft = new Draft();
        for (String line : CommentText.lines(comment)) {
            draft.word(Token.Kind.COMMENT, line).gap(Doc.Gap.LINE);
        }
        if (!comment.isEmpty()) {
            draft.gap(Doc.Gap.BLANK_LINE);
        }
        draft.group(() -> new Expressions(draft, brackets).write(body));
        return draft.parts();
    }
}
