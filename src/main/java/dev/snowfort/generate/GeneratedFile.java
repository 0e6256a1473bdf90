package dev.snowfort.generate;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.nix.NixFile;
import dev.snowfort.nix.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /// A file of the module, which is the same for every deployment.
    static GeneratedFile ofSource(String path, String source) {
        return new GeneratedFile(path, List.of(Piece.ofSource(source)), false);
    }

    /// Its text in pieces to colour; joined they are the text.
    public List<Token> tokens() {
        return pieces.stream().flatMap(piece -> piece.tokens().stream()).toList();
    }

    /// The field that made a line, or its first part that a field made.
    ///
    /// @param number of the line, from 1
    public Optional<FieldId> origin(int number) {
        var found = new ArrayList<Token>();
        var line = 1;
        for (var token : tokens()) {
            var last = line
                    + (int) token.text()
                            .chars()
                            .filter(character -> character == '\n')
                            .count();
            var reached = token.text().endsWith("\n") ? last - 1 : last;
            if (line <= number && number <= reached) {
                found.add(token);
            }
            line = last;
        }
        return origin(found);
    }

    /// The first field that made one of the pieces of a line.
    public static Optional<FieldId> origin(List<Token> line) {
        return line.stream()
                .flatMap(token -> FieldId.parse(token.origin()).stream())
                .findFirst();
    }

    public String text() {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
