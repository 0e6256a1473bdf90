package dev.snowfort.nix;

import java.util.Set;
import java.util.regex.Pattern;

/// What Nix reads as an identifier. Only these may stand without quotes.
final class Identifier {
    /// `or` is no keyword to Nix everywhere, but it cannot be relied on either.
    static final Set<String> KEYWORDS =
            Set.of("assert", "else", "if", "in", "inherit", "let", "or", "rec", "then", "with");

    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");
    private static final Pattern SHAPE = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_'-]*");

    private Identifier() {}

    static boolean isBare(String name) {
        return SHAPE.matcher(name).matches() && !KEYWORDS.contains(name);
    }

    static void check(String name) {
        if (!isBare(name)) {
            throw new IllegalArgumentException("no variable of Nix can be named \"" + name + "\"");
        }
    }

    /// The kind that an identifier or keyword has where it is no attribute.
    static Token.Kind kind(String word) {
        return KEYWORDS.contains(word) || CONSTANTS.contains(word) ? Token.Kind.KEYWORD : Token.Kind.NAME;
    }
}
