package dev.snowfort.generate;

import dev.snowfort.nix.NixFile;
import dev.snowfort.nix.NixSource;
import dev.snowfort.nix.Token;
import dev.snowfort.nix.Token.Kind;
import java.util.List;
import java.util.stream.Collectors;

/// One file of the export.
///
/// @param path relative to the export, with `/`
/// @param tokens its text in pieces to colour; joined they are the text
/// @param secret whether the user fills in secrets there: mode 0600, its content on the disk is never shown
public record GeneratedFile(String path, List<Token> tokens, boolean secret) {
    public GeneratedFile {
        tokens = List.copyOf(tokens);
    }

    static GeneratedFile of(String path, NixFile file) {
        return new GeneratedFile(path, file.tokens(), false);
    }

    /// Nix code that was written by hand.
    static GeneratedFile ofSource(String path, String source) {
        return new GeneratedFile(path, NixSource.tokens(source), false);
    }

    static GeneratedFile plain(String path, String text) {
        return new GeneratedFile(path, List.of(new Token(Kind.NAME, text, "")), false);
    }

    public String text() {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }
}
