package dev.snowfort.nix;

import static dev.snowfort.nix.Nix.bind;
import static dev.snowfort.nix.Nix.call;
import static dev.snowfort.nix.Nix.list;
import static dev.snowfort.nix.Nix.name;
import static dev.snowfort.nix.Nix.number;
import static dev.snowfort.nix.Nix.select;
import static dev.snowfort.nix.Nix.set;
import static dev.snowfort.nix.Nix.text;
import static dev.snowfort.nix.Token.Kind.ATTRIBUTE;
import static dev.snowfort.nix.Token.Kind.COMMENT;
import static dev.snowfort.nix.Token.Kind.ESCAPE;
import static dev.snowfort.nix.Token.Kind.INTERPOLATION;
import static dev.snowfort.nix.Token.Kind.KEYWORD;
import static dev.snowfort.nix.Token.Kind.NAME;
import static dev.snowfort.nix.Token.Kind.NUMBER;
import static dev.snowfort.nix.Token.Kind.PATH;
import static dev.snowfort.nix.Token.Kind.PUNCTUATION;
import static dev.snowfort.nix.Token.Kind.SPACE;
import static dev.snowfort.nix.Token.Kind.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NixFileTest {
    @Test
    void startsWithItsCommentAndABlankLine() {
        var file = new NixFile(List.of("Made by Snowfort.", "", "Two\nlines."), name("a"));

        assertThat(file.text()).isEqualTo("# Made by Snowfort.\n#\n# Two\n# lines.\n\na\n");
    }

    /// Right after a comment nixfmt lays out these two unlike anywhere else.
    @Test
    void breaksALongCallAfterACommentOnly() {
        var call = call(name("f"), name("l".repeat(60)), name("m".repeat(60)));

        assertThat(new NixFile(List.of(), call).text()).isEqualTo("f " + "l".repeat(60) + " " + "m".repeat(60) + "\n");
        assertThat(new NixFile(List.of("x"), call).text())
                .isEqualTo("# x\n\nf " + "l".repeat(60) + "\n  " + "m".repeat(60) + "\n");
    }

    @Test
    void saysOfEveryTokenWhatItIs() {
        var file = new NixFile(
                List.of("x"),
                set(
                        bind("a", list(number(1))),
                        bind("b.c", call(name("f"), text(Part.text("\n"), Part.of(select(name("d"), "e"))))),
                        bind("g", Nix.path("./h")),
                        bind("i", Nix.nil())));

        assertThat(file.tokens())
                .containsExactly(
                        new Token(COMMENT, "# x"),
                        new Token(SPACE, "\n\n"),
                        new Token(PUNCTUATION, "{"),
                        new Token(SPACE, "\n  "),
                        new Token(ATTRIBUTE, "a"),
                        new Token(SPACE, " "),
                        new Token(PUNCTUATION, "="),
                        new Token(SPACE, " "),
                        new Token(PUNCTUATION, "["),
                        new Token(SPACE, " "),
                        new Token(NUMBER, "1"),
                        new Token(SPACE, " "),
                        new Token(PUNCTUATION, "];"),
                        new Token(SPACE, "\n  "),
                        new Token(STRING, "\"b.c\""),
                        new Token(SPACE, " "),
                        new Token(PUNCTUATION, "="),
                        new Token(SPACE, " "),
                        new Token(NAME, "f"),
                        new Token(SPACE, " "),
                        new Token(STRING, "\""),
                        new Token(ESCAPE, "\\n"),
                        new Token(INTERPOLATION, "${"),
                        new Token(NAME, "d"),
                        new Token(PUNCTUATION, "."),
                        new Token(ATTRIBUTE, "e"),
                        new Token(INTERPOLATION, "}"),
                        new Token(STRING, "\""),
                        new Token(PUNCTUATION, ";"),
                        new Token(SPACE, "\n  "),
                        new Token(ATTRIBUTE, "g"),
                        new Token(SPACE, " "),
                        new Token(PUNCTUATION, "="),
                        new Token(SPACE, " "),
                        new Token(PATH, "./h"),
                        new Token(PUNCTUATION, ";"),
                        new Token(SPACE, "\n  "),
                        new Token(ATTRIBUTE, "i"),
                        new Token(SPACE, " "),
                        new Token(PUNCTUATION, "="),
                        new Token(SPACE, " "),
                        new Token(KEYWORD, "null"),
                        new Token(PUNCTUATION, ";"),
                        new Token(SPACE, "\n"),
                        new Token(PUNCTUATION, "}"),
                        new Token(SPACE, "\n"));
    }

    @Test
    void carriesTheFieldOfABindingIntoItsTokens() {
        var port = bind("port", number(1)).commented("why").from("shop/port");
        var file = new NixFile(
                List.of(), set(bind("shop", set(port, bind("b", name("c")))).from("shop"), bind("d", name("e"))));

        assertThat(file.tokens())
                .containsExactly(
                        new Token(PUNCTUATION, "{", ""),
                        new Token(SPACE, "\n  ", ""),
                        new Token(ATTRIBUTE, "shop", "shop"),
                        new Token(SPACE, " ", "shop"),
                        new Token(PUNCTUATION, "=", "shop"),
                        new Token(SPACE, " ", "shop"),
                        new Token(PUNCTUATION, "{", "shop"),
                        new Token(SPACE, "\n    ", ""),
                        new Token(COMMENT, "# why", "shop/port"),
                        new Token(SPACE, "\n    ", "shop/port"),
                        new Token(ATTRIBUTE, "port", "shop/port"),
                        new Token(SPACE, " ", "shop/port"),
                        new Token(PUNCTUATION, "=", "shop/port"),
                        new Token(SPACE, " ", "shop/port"),
                        new Token(NUMBER, "1", "shop/port"),
                        new Token(PUNCTUATION, ";", "shop/port"),
                        new Token(SPACE, "\n    ", ""),
                        new Token(ATTRIBUTE, "b", "shop"),
                        new Token(SPACE, " ", "shop"),
                        new Token(PUNCTUATION, "=", "shop"),
                        new Token(SPACE, " ", "shop"),
                        new Token(NAME, "c", "shop"),
                        new Token(PUNCTUATION, ";", "shop"),
                        new Token(SPACE, "\n  ", "shop"),
                        new Token(PUNCTUATION, "};", "shop"),
                        new Token(SPACE, "\n  ", ""),
                        new Token(ATTRIBUTE, "d", ""),
                        new Token(SPACE, " ", ""),
                        new Token(PUNCTUATION, "=", ""),
                        new Token(SPACE, " ", ""),
                        new Token(NAME, "e", ""),
                        new Token(PUNCTUATION, ";", ""),
                        new Token(SPACE, "\n", ""),
                        new Token(PUNCTUATION, "}", ""),
                        new Token(SPACE, "\n", ""));
    }
}
