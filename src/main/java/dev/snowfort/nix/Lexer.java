package dev.snowfort.nix;

import dev.snowfort.nix.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Reads Nix from its start to its end, once, without recursion. What makes no sense becomes punctuation.
final class Lexer {
    private static final List<String> OPERATORS =
            List.of("...", "==", "!=", "<=", ">=", "&&", "||", "->", "//", "++", "|>", "<|");

    private final String source;
    private final Words words;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Code> codes = new ArrayDeque<>();
    /// The quotes that each piece of code stands in, from the innermost: `"`, `''` or nothing.
    private final Deque<String> quotes = new ArrayDeque<>();

    private int at;

    Lexer(String source) {
        this.source = source;
        words = new Words(source);
        enter();
    }

    List<Token> tokens() {
        while (at < source.length()) {
            switch (quotes.element()) {
                case "\"" -> string();
                case "''" -> indented();
                default -> code();
            }
        }
        return tokens;
    }

    private void enter() {
        codes.push(new Code(tokens));
        quotes.push("");
    }

    private void code() {
        char c = source.charAt(at);
        Code code = codes.element();
        if (Words.isBlank(c)) {
            take(Kind.SPACE, words.blanks(at));
        } else if (c == '#' || next("/*")) {
            take(Kind.COMMENT, words.comment(at));
        } else if (c == '"' || next("''")) {
            quotes.push(c == '"' ? "\"" : "''");
            take(Kind.STRING, at + quotes.element().length());
        } else if (next("${")) {
            interpolation();
        } else if (c == '}' && code.isClosed() && codes.size() > 1) {
            leave();
        } else {
            word(code);
        }
    }

    private void interpolation() {
        take(Kind.INTERPOLATION, at + 2);
        enter();
    }

    private void leave() {
        take(Kind.INTERPOLATION, at + 1);
        codes.pop();
        quotes.pop();
        if (quotes.element().isEmpty()) {
            codes.element().value();
        }
    }

    private void word(Code code) {
        int literal = words.literal(at);
        int number = words.number(at);
        int name = words.name(at);
        if (literal > Math.max(name, number)) {
            take(words.isPath(at, literal) ? Kind.PATH : Kind.STRING, literal);
            code.other();
        } else if (number > at) {
            take(Kind.NUMBER, number);
            code.other();
        } else if (name > at) {
            take(code.word(source.substring(at, name)), name);
        } else {
            String operator = operator();
            take(Kind.PUNCTUATION, at + operator.length());
            code.punctuation(operator);
        }
    }

    private String operator() {
        return OPERATORS.stream()
                .filter(this::next)
                .findFirst()
                .orElseGet(() -> source.substring(at, source.offsetByCodePoints(at, 1)));
    }

    private void string() {
        if (next("\"")) {
            endString(1);
        } else if (next("\\")) {
            take(Kind.ESCAPE, escaped(at + 1));
        } else if (next("${")) {
            interpolation();
        } else {
            take(Kind.STRING, words.text(at, "\"\\"));
        }
    }

    private void indented() {
        if (next("''\\")) {
            take(Kind.ESCAPE, escaped(at + 3));
        } else if (next("'''") || next("''$")) {
            take(Kind.ESCAPE, at + 3);
        } else if (next("''")) {
            endString(2);
        } else if (next("${")) {
            interpolation();
        } else {
            take(Kind.STRING, words.text(next("'") ? at + 1 : at, "'"));
        }
    }

    private void endString(int length) {
        take(Kind.STRING, at + length);
        quotes.pop();
        codes.element().value();
    }

    /// The end of the character at an index, or of the text.
    private int escaped(int index) {
        return index < source.length() ? source.offsetByCodePoints(index, 1) : index;
    }

    private boolean next(String text) {
        return source.startsWith(text, at);
    }

    private void take(Kind kind, int end) {
        tokens.add(new Token(kind, source.substring(at, end)));
        at = end;
    }
}
