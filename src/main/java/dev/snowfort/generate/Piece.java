package dev.snowfort.generate;

import dev.snowfort.nix.NixPart;
import dev.snowfort.nix.NixSource;
import dev.snowfort.nix.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whole lines of a generated file: as much of it as is made of one thing, such as an application. Files that are alike
/// share their pieces.
public final class Piece {
    static final Piece NOTHING = new Piece(List.of());

    private final String source;
    private final int lines;
    private volatile @Nullable List<Token> tokens;

    /// @param tokens its text in pieces to colour
    public Piece(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
        source = "";
        lines = lines(tokens);
    }

    /// @param source Nix that is told into tokens when somebody looks at it
    private Piece(String source) {
        this.source = source;
        lines = (int) source.chars().filter(character -> character == '\n').count();
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

    /// Nix that stands in a file of the program.
    static Piece ofSource(String source) {
        return new Piece(source);
    }

    static Piece of(NixPart part) {
        return part.entries().isEmpty() ? NOTHING : new Piece(part.tokens());
    }

    static List<Piece> all(List<List<Token>> parts) {
        return parts.stream().map(Piece::new).toList();
    }

    static Piece text(String text) {
        return text(text, "");
    }

    /// @param origin the id of the field that made it
    static Piece text(String text, String origin) {
        return text.isEmpty() ? NOTHING : new Piece(List.of(new Token(Token.Kind.NAME, text, origin)));
    }

    /// Its text in pieces to colour; joined they are the text.
    public List<Token> tokens() {
        var known = tokens;
        if (known == null) {
            known = NixSource.tokens(source);
            tokens = known;
        }
        return known;
    }

    /// How many lines it has.
    public int lines() {
        return lines;
    }

    public String text() {
        if (!source.isEmpty()) {
            return source;
        }
        var text = new StringBuilder();
        tokens().forEach(token -> text.append(token.text()));
        return text.toString();
    }

    public boolean isEmpty() {
        return source.isEmpty() && tokens().isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Piece piece && tokens().equals(piece.tokens());
    }

    @Override
    public int hashCode() {
        return tokens().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
