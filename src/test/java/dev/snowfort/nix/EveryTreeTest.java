package dev.snowfort.nix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What holds for every tree that can be made, without any other program.
class EveryTreeTest {
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void tokensAreTheText(@ForAll("files") NixFile file) {
        assertThat(joined(file.tokens())).isEqualTo(file.text());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void equalTreesPrintAlike(@ForAll long seed, @ForAll @IntRange(max = 6) int depth) {
        NixFile one = Trees.file(seed, depth);
        NixFile other = Trees.file(seed, depth);

        assertThat(one).isEqualTo(other).isNotSameAs(other);
        assertThat(one.text()).isEqualTo(other.text()).isEqualTo(one.text());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void textIsLinesWithoutTrailingBlanksAndOneLineBreakAtTheEnd(@ForAll("files") NixFile file) {
        assertThat(file.text()).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\n\n\n", " \n", "\r", "\t");
    }

    /// The lexer knows nothing of the tree and finds what the printer said, so one checks the other.
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void theLexerFindsTheSameTokens(@ForAll("files") NixFile file) {
        assertThat(NixSource.tokens(file.text())).isEqualTo(withoutOrigins(file.tokens()));
    }

    @Property(tries = 1000)
    void theLexerLosesNothingOfAnyText(@ForAll String text) {
        assertThat(joined(NixSource.tokens(text))).isEqualTo(text);
    }

    @Property(tries = 1000)
    void theLexerLosesNothingOfBrokenNix(@ForAll("pieces") List<String> pieces) {
        var source = String.join("", pieces);

        assertThat(joined(NixSource.tokens(source))).isEqualTo(source);
        assertThat(NixSource.tokens(source)).noneMatch(token -> token.text().isEmpty());
    }

    @Provide
    Arbitrary<NixFile> files() {
        return Trees.files();
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "\"",
                        "''",
                        "${",
                        "}",
                        "{",
                        "(",
                        ")",
                        "]",
                        "\\",
                        "'",
                        "$",
                        "#",
                        "/*",
                        "*/",
                        "/",
                        "~/a",
                        "<",
                        ">",
                        ".",
                        "=",
                        ";",
                        ":",
                        "?",
                        "@",
                        "inherit",
                        "let",
                        "or",
                        "a",
                        "1",
                        ".5",
                        "e9",
                        "x:y",
                        "./",
                        "\n",
                        "\r",
                        " ",
                        "\uD83D\uDE00",
                        "\uD83D")
                .list()
                .ofMaxSize(40);
    }

    private static String joined(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    private static List<Token> withoutOrigins(List<Token> tokens) {
        return Page.joined(tokens.stream()
                .map(token -> new Token(token.kind(), token.text()))
                .toList());
    }
}
