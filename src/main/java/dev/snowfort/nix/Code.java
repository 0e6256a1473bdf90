package dev.snowfort.nix;

import dev.snowfort.nix.Token.Kind;
import java.util.BitSet;
import java.util.List;

/// Follows one stretch of code to tell attribute names from variables: those after a dot, after `inherit`, and, known
/// only once its `=` is read, the first one of a binding's path.
final class Code {
    private static final int NONE = -1;

    private final List<Token> tokens;
    private int brackets;
    /// The depths of brackets at which names follow `inherit`.
    private final BitSet inheriting = new BitSet();
    private int head = NONE;
    private boolean afterDot;
    private boolean afterValue;

    Code(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean isClosed() {
        return brackets == 0;
    }

    /// A word comes next; returns what it is.
    Kind word(String word) {
        Kind kind = Identifier.kind(word);
        boolean keyword = Identifier.KEYWORDS.contains(word);
        if (afterDot || !keyword && inheriting.get(brackets)) {
            value();
            return Kind.ATTRIBUTE;
        }
        if (word.equals("inherit")) {
            inheriting.set(brackets);
        }
        afterValue = !keyword;
        head = keyword ? NONE : tokens.size();
        return kind;
    }

    /// A string, an interpolation or an attribute name has been read.
    void value() {
        if (!afterDot) {
            head = NONE;
        }
        afterDot = false;
        afterValue = true;
    }

    /// A number, a path or a URI has been read.
    void other() {
        afterDot = false;
        afterValue = false;
        head = NONE;
    }

    void punctuation(String sign) {
        if (sign.equals(".")) {
            head = afterValue ? head : NONE;
            afterDot = true;
            afterValue = false;
            return;
        }
        if (sign.equals("=") && afterValue && head != NONE) {
            tokens.set(head, new Token(Kind.ATTRIBUTE, tokens.get(head).text()));
        }
        other();
        switch (sign) {
            case "{", "[", "(" -> brackets++;
            case "}", "]", ")" -> close();
            case ";" -> inheriting.clear(brackets);
            default -> {}
        }
    }

    private void close() {
        inheriting.clear(brackets);
        brackets = Math.max(brackets - 1, 0);
    }
}
