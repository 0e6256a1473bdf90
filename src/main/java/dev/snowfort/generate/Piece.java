package dev.snowfort.generate;

import dev.snowfort.nix.NixPart;
import dev.snowfort.nix.Token;
import java.util.List;

/// Whole lines of a generated file: as much of it as is made of one thing, such as an application. Files that are alike
/// share their pieces.
///
/// @param tokens its text in pieces to colour
/// @param lines how many they are
public record Piece(List<Token> tokens, int lines) {
    static final Piece NOTHING = new Piece(List.of());

    public Piece {
        tokens = List.copyOf(tokens);
    }

    public Piece(List<Token> tokens) {
        this(tokens, lines(tokens));
    }

    /// The final line break ends a line and begins none.
    private static int lines(List<Token> tokens) {
        var breaks = tokens.stream()
                .mapToLong(token -> token.text()
                        .chars()
                        .filter(character -> character == '\n')
                        .count())
                .sum();
        var ends = tokens.isEmpty() || tokens.getLast().text().endsWith("\n");
        return (int) breaks + (ends ? 0 : 1);
    }

    static Piece of(NixPart part) {
        return part.entries().isEmpty() ? NOTHING : new Piece(part.tokens());
    }

    static Piece text(String text) {
        return text(text, "");
    }

    /// @param origin the id of the field that made it
    static Piece text(String text, String origin) {
        return text.isEmpty() ? NOTHING : new Piece(List.of(new Token(Token.Kind.NAME, text, origin)));
    }

    public boolean isEmpty() {
        return tokens.isEmpty();
    }
}
