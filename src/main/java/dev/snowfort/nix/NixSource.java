package dev.snowfort.nix;

import java.util.List;

/// Nix that somebody wrote by hand, as tokens for highlighting.
public final class NixSource {
    private NixSource() {}

    /// The tokens of any text: together they are that text again, whether or not it is valid Nix. For what [NixFile]
    /// printed, they are the printer's own tokens but for their origins.
    public static List<Token> tokens(String source) {
        return Page.joined(new Lexer(source).tokens());
    }
}
