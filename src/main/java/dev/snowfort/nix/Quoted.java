package dev.snowfort.nix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands between the quotes of a string or of an attribute name. The only place that escapes.
final class Quoted {
    private Quoted() {}

    /// Why Nix cannot hold a text, if so.
    static Optional<String> objection(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("Nix cannot hold a text with a NUL character");
        }
        // Only an unpaired surrogate is a code point of its own.
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                ? Optional.of("Nix cannot hold a text with half of a surrogate pair")
                : Optional.empty();
    }

    static void check(String text) {
        objection(text).ifPresent(message -> {
            throw new IllegalArgumentException(message);
        });
    }

    /// The same string with no text beside another and none empty, so that escaping sees what belongs together.
    static List<Part> merged(List<Part> parts) {
        var merged = new ArrayList<Part>();
        for (Part part : parts) {
            if (part instanceof Part.Text(String text)) {
                if (!merged.isEmpty() && merged.getLast() instanceof Part.Text(String before)) {
                    merged.removeLast();
                    text = before + text;
                }
                if (!text.isEmpty()) {
                    merged.add(new Part.Text(text));
                }
            } else {
                merged.add(part);
            }
        }
        return List.copyOf(merged);
    }

    /// The text in tokens, escaped.
    ///
    /// @param opens whether an interpolation follows, which a final `$` would turn into text
    static List<Token> tokens(String text, boolean opens) {
        var tokens = new ArrayList<Token>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            String escape = escape(text, at, opens);
            if (!escape.isEmpty()) {
                plain(tokens, text.substring(start, at));
                tokens.add(new Token(Token.Kind.ESCAPE, escape));
                start = at + 1;
            }
        }
        plain(tokens, text.substring(start));
        return tokens;
    }

    private static void plain(List<Token> tokens, String text) {
        if (!text.isEmpty()) {
            tokens.add(new Token(Token.Kind.STRING, text));
        }
    }

    private static String escape(String text, int at, boolean opens) {
        return switch (text.charAt(at)) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '$' -> opensAfter(text, at + 1, opens) ? "\\$" : "";
            default -> "";
        };
    }

    private static boolean opensAfter(String text, int at, boolean opens) {
        return at < text.length() ? text.charAt(at) == '{' : opens;
    }
}
