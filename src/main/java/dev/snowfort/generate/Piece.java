package dev.snowfort.generate;

import dev.snowfort.nix.NixPart;
import dev.snowfort.nix.Token;
import java.util.List;

/// Whole lines of a generated file: as much of it as is made of one thing, such as an application. Files that are alike
/// share their pieces.
///
/// @param tokens its text in pieces to colour
public record Piece(List<Token> tokens) {
    static final Piece NOTHING = new Piece(List.of());

    public Piece {
        tokens = List.copyOf(tokens);
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
