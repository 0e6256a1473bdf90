package dev.snowfort.nix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The tokens written so far, and the column of the next one. Blanks wait until a word follows them.
final class Page {
    private final List<Token> tokens = new ArrayList<>();
    private String blanks = "";
    private int column;

    /// A place to go back to.
    record Mark(int size, String blanks, int column) {}

    /// Counted from the end of the indentation.
    int column() {
        return column;
    }

    void write(Token token, int width) {
        if (!blanks.isEmpty()) {
            // Between two tokens of the same field, blanks belong to it.
            boolean within = !tokens.isEmpty() && tokens.getLast().origin().equals(token.origin());
            tokens.add(new Token(Token.Kind.SPACE, blanks, within ? token.origin() : ""));
            blanks = "";
        }
        tokens.add(token);
        column += width;
    }

    void space() {
        blanks += " ";
        column++;
    }

    void lines(int count) {
        blanks += "\n".repeat(count);
        column = 0;
    }

    void indent(int columns) {
        blanks += " ".repeat(columns);
    }

    Mark mark() {
        return new Mark(tokens.size(), blanks, column);
    }

    void back(Mark mark) {
        tokens.subList(mark.size(), tokens.size()).clear();
        blanks = mark.blanks();
        column = mark.column();
    }

    /// Every token that a line break follows.
    List<Token> lineEnds() {
        return IntStream.range(1, tokens.size())
                .filter(at -> tokens.get(at).text().startsWith("\n"))
                .mapToObj(at -> tokens.get(at - 1))
                .toList();
    }

    /// All tokens and a last line break, with neighbours of the same kind and field as one.
    List<Token> tokens() {
        var all = new ArrayList<>(tokens);
        all.add(new Token(Token.Kind.SPACE, "\n"));
        return joined(all);
    }

    static List<Token> joined(List<Token> tokens) {
        var joined = new ArrayList<Token>();
        int start = 0;
        for (int at = 1; at <= tokens.size(); at++) {
            if (at == tokens.size() || !alike(tokens.get(start), tokens.get(at))) {
                joined.add(join(tokens.subList(start, at)));
                start = at;
            }
        }
        return List.copyOf(joined);
    }

    private static boolean alike(Token a, Token b) {
        return a.kind() == b.kind() && a.origin().equals(b.origin());
    }

    private static Token join(List<Token> tokens) {
        var text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return new Token(
                tokens.getFirst().kind(), text.toString(), tokens.getFirst().origin());
    }
}
