package dev.snowfort.generate;

import dev.snowfort.nix.NixFile;
import dev.snowfort.nix.NixSource;
import dev.snowfort.nix.Token;
import java.util.List;

/// One file of the export.
///
/// @param path relative to the export, with `/`
/// @param pieces whole lines each; one after the other they are the file
/// @param secret whether the user fills in secrets there: mode 0600, its content on the disk is never shown
public record GeneratedFile(String path, List<Piece> pieces, boolean secret) {
    public GeneratedFile {
        pieces = List.copyOf(pieces);
    }

    /// @param tokens its text in pieces to colour; joined they are the text
    public static GeneratedFile of(String path, List<Token> tokens, boolean secret) {
        return new GeneratedFile(path, List.of(new Piece(tokens)), secret);
    }

    static GeneratedFile of(String path, NixFile file) {
        return of(path, file.tokens(), false);
    }

    /// Nix code that was written by hand.
    static GeneratedFile ofSource(String path, String source) {
        return of(path, NixSource.tokens(source), false);
    }

    /// Its text in pieces to colour; joined they are the text.
    public List<Token> tokens() {
        return pieces.stream().flatMap(piece -> piece.tokens().stream()).toList();
    }

    public String text() {
        var text = new StringBuilder();
        pieces.forEach(piece -> piece.tokens().forEach(token -> text.append(token.text())));
        return text.toString();
    }
}
