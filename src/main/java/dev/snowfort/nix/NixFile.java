package dev.snowfort.nix;

import java.util.List;

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
        var brackets = new Brackets();
        Page page;
        do {
            page = Layout.of(draft(brackets));
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
