package dev.snowfort.ui.preview;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.generate.GeneratedFile;
import dev.snowfort.generate.Piece;
import dev.snowfort.nix.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One line of a generated file.
///
/// @param tokens its text in pieces to colour, without the line's end
record Line(List<Token> tokens) {
    Line {
        tokens = List.copyOf(tokens);
    }

    /// The final line break ends a line and begins none.
    static List<Line> of(GeneratedFile file) {
        return of(file.pieces());
    }

    static List<Line> of(List<Piece> pieces) {
        return pieces.stream().flatMap(piece -> lines(piece.tokens()).stream()).toList();
    }

    private static List<Line> lines(List<Token> tokens) {
        var lines = new ArrayList<Line>();
        var line = new ArrayList<Token>();
        for (var token : tokens) {
            var pieces = token.text().split("\n", -1);
            for (var piece = 0; piece < pieces.length; piece++) {
                if (piece > 0) {
                    lines.add(new Line(line));
                    line.clear();
                }
                if (!pieces[piece].isEmpty()) {
                    line.add(new Token(token.kind(), pieces[piece], token.origin()));
                }
            }
        }
        if (!line.isEmpty()) {
            lines.add(new Line(line));
        }
        return lines;
    }

    String text() {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    /// The field that made the line, or its first part that a field made.
    Optional<FieldId> origin() {
        return GeneratedFile.origin(tokens);
    }

    boolean comesFrom(FieldId field) {
        var origin = field.toString();
        return tokens.stream().anyMatch(token -> token.origin().equals(origin));
    }
}
