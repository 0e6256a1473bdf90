package dev.snowfort.python;

import dev.snowfort.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads Python from its start to its end, once, without recursion. It takes any text: what makes no sense becomes an
/// operator, and a string that nobody ends stops at its line or at the end.
final class Lexer {
    private static final List<String> OPERATORS = List.of(
            "**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->", "+=", "-=", "*=",
            "/=", "%=", "@=", "&=", "|=", "^=", ":=");
    private static final Set<String> PREFIXES = Set.of("r", "u", "b", "f", "t", "br", "rb", "fr", "rf", "tr", "rt");
    private static final int TAB = 8;

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private int depth;
    /// Start of the line that [#indent] was measured on.
    private int measured = -1;

    private int indent;

    Lexer(String source) {
        this.source = source.startsWith("\uFEFF") ? source.substring(1) : source;
    }

    List<Token> tokens() {
        while (at < source.length()) {
            next();
        }
        end();
        return List.copyOf(tokens);
    }

    private void next() {
        var c = source.charAt(at);
        if (c == '\n' || c == '\r') {
            newLine();
        } else if (Character.isWhitespace(c) || c == '\uFEFF') {
            at++;
        } else if (c == '#') {
            at = lineEnd(at);
        } else if (c == '\\') {
            continueLine();
        } else if (c == '"' || c == '\'') {
            string("");
        } else if (Character.isUnicodeIdentifierStart(c) || c == '_') {
            name();
        } else if (isDigit(c) || c == '.' && isDigit(peek(1))) {
            number();
        } else {
            operator();
        }
    }

    private void newLine() {
        if (depth == 0) {
            end();
        }
        at += source.startsWith("\r\n", at) ? 2 : 1;
        line++;
        lineStart = at;
    }

    private void end() {
        if (!tokens.isEmpty() && tokens.getLast().kind() != Kind.END) {
            add(Kind.END, "", at);
        }
    }

    /// A backslash joins the line below, whatever the depth.
    private void continueLine() {
        at++;
        if (at < source.length() && (peek(0) == '\n' || peek(0) == '\r')) {
            at += source.startsWith("\r\n", at) ? 2 : 1;
            line++;
            lineStart = at;
        }
    }

    private void name() {
        var from = at;
        while (at < source.length() && Character.isUnicodeIdentifierPart(source.charAt(at))) {
            at++;
        }
        var word = source.substring(from, at);
        if ((peek(0) == '"' || peek(0) == '\'') && PREFIXES.contains(word.toLowerCase(Locale.ROOT))) {
            at = from;
            string(word.toLowerCase(Locale.ROOT));
        } else {
            add(Kind.NAME, word, from);
        }
    }

    private void number() {
        var from = at;
        var hexadecimal = peek(1) == 'x' || peek(1) == 'X';
        while (at < source.length() && (isNumberPart(peek(0)) || !hexadecimal && isExponentSign(from))) {
            at++;
        }
        add(Kind.NUMBER, source.substring(from, at), from);
    }

    private static boolean isNumberPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    /// The sign in `1e-5`.
    private boolean isExponentSign(int from) {
        return (peek(0) == '-' || peek(0) == '+') && at > from && (peek(-1) == 'e' || peek(-1) == 'E');
    }

    private void operator() {
        var from = at;
        var operator = OPERATORS.stream()
                .filter(candidate -> source.startsWith(candidate, from))
                .findFirst()
                .orElse(source.substring(from, from + 1));
        at += operator.length();
        switch (operator) {
            case "(", "[", "{" -> depth++;
            case ")", "]", "}" -> depth = Math.max(0, depth - 1);
            default -> {}
        }
        add(Kind.OPERATOR, operator, from);
    }

    private void string(String prefix) {
        var from = at;
        var column = column(from);
        var startLine = line;
        at += prefix.length();
        var text = new StringText(source, at, prefix).read();
        skip(text.end());
        var opaque = prefix.contains("f") || prefix.contains("t") || prefix.contains("b");
        tokens.add(new Token(opaque ? Kind.OPAQUE : Kind.STRING, opaque ? "" : text.value(), startLine, column));
    }

    private void skip(int to) {
        for (; at < to; at++) {
            if (peek(0) == '\n' || peek(0) == '\r' && peek(1) != '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private void add(Kind kind, String text, int from) {
        tokens.add(new Token(kind, text, line, column(from)));
    }

    /// Of the first token on the line; those behind it stand in the same statement or have the same indentation.
    private int column(int from) {
        if (measured != lineStart) {
            measured = lineStart;
            indent = 0;
            for (var i = lineStart; i < from && Character.isWhitespace(source.charAt(i)); i++) {
                indent = source.charAt(i) == '\t' ? indent / TAB * TAB + TAB : indent + 1;
            }
        }
        return indent;
    }

    private int lineEnd(int from) {
        var end = from;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// NUL beyond the end.
    private char peek(int distance) {
        return at + distance < source.length() ? source.charAt(at + distance) : '\0';
    }
}
