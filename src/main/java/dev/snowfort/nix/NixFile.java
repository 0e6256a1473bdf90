package dev.snowfort.nix;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

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
        // Brackets that stand on different lines stay there and need no room beside each other, which may let what is
        // around them move up. So that nixfmt finds nothing to move, lay out again knowing where they stand.
        Set<Nix> spread = Collections.newSetFromMap(new IdentityHashMap<>());
        while (true) {
            Draft draft = draft(spread);
            Page page = Layout.of(draft.parts());
            boolean settled = page.lineEnds().stream()
                    .flatMap(token -> draft.opened(token).stream())
                    .filter(spread::add)
                    .toList()
                    .isEmpty();
            if (settled) {
                return page.tokens();
            }
        }
    }

    private Draft draft(Set<Nix> spread) {
        var draft = new Draft(spread);
        for (String line : CommentText.lines(comment)) {
            draft.word(Token.Kind.COMMENT, line).gap(Doc.Gap.LINE);
        }
        if (!comment.isEmpty()) {
            draft.gap(Doc.Gap.BLANK_LINE);
        }
        draft.group(() -> new Expressions(draft).write(body));
        return draft;
    }
}
