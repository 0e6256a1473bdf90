package dev.snowfort.nix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NixSourceTest {
    /// Each token but blanks as one letter of its kind and its text.
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            let in rec with assert or                  → K:let K:in K:rec K:with K:assert K:or
            a.b or true                                → N:a P:. A:b K:or K:true
            a.true == b                                → N:a P:. A:true P:== N:b
            { a.b."c" = d; }                           → P:{ A:a P:. A:b P:. S:"c" P:= N:d P:; P:}
            { "a".b = c.d; e = { f = 1; }; }           → P:{ S:"a" P:. A:b P:= N:c P:. A:d P:; A:e P:= P:{ A:f P:= 1:1 P:; P:}; P:}
            { ${a}.b = c; }                            → P:{ I:${ N:a I:} P:. A:b P:= N:c P:; P:}
            { inherit a "b"; inherit (c.d) e; }        → P:{ K:inherit A:a S:"b" P:; K:inherit P:( N:c P:. A:d P:) A:e P:; P:}
            { inherit (let inherit a; in a) b; c = d;} → P:{ K:inherit P:( K:let K:inherit A:a P:; K:in N:a P:) A:b P:; A:c P:= N:d P:;}
            args@{ a ? 1, ... }: a                     → N:args P:@{ N:a P:? 1:1 P:, P:... P:}: N:a
            (f x).y z                                  → P:( N:f N:x P:). A:y N:z
            [ 1 -2 1.5 .5 1e9 2.0e-3 ]                 → P:[ 1:1 P:- 1:2 1:1.5 1:.5 1:1 N:e9 1:2.0e-3 P:]
            ./a ../b.nix /c/d-e ~/f a/b <nixpkgs/lib>  → /:./a /:../b.nix /:/c/d-e /:~/f /:a/b /:<nixpkgs/lib>
            ./${a}/b ./c/${d}                          → /:./ I:${ N:a I:} /:/b /:./c/ I:${ N:d I:}
            a / b // c                                 → N:a P:/ N:b P:// N:c
            https://example.org/?a=b x:y x: y          → S:https://example.org/?a=b S:x:y N:x P:: N:y
            a ->b&&c||!d<=e|>f                         → N:a P:-> N:b P:&& N:c P:||! N:d P:<= N:e P:|> N:f
            a # b /* c                                 → N:a C:# b /* c
            a /* b # c */ d                            → N:a C:/* b # c */ N:d
            "a\\"b\\n$c$${d}${e}$"                     → S:"a E:\\" S:b E:\\n S:$c$${d} I:${ N:e I:} S:$"
            "${"${a}"}"                                → S:" I:${ S:" I:${ N:a I:} S:" I:} S:"
            "${{ a = 1; }.a}"                          → S:" I:${ P:{ A:a P:= 1:1 P:; P:}. A:a I:} S:"
            ''a'''b''${c}''\\n$${d}${e}'f''            → S:''a E:''' S:b E:''$ S:{c} E:''\\n S:$${d} I:${ N:e I:} S:'f''
            ''a"b\\c#d''                               → S:''a"b\\c#d''
            a-b' _c 1a                                 → N:a-b' N:_c 1:1 N:a
            """)
    void tellsWhatIsWhat(String source, String expected) {
        assertThat(shown(source)).isEqualTo(expected);
    }

    @Test
    void endsACommentWhereNixDoes() {
        assertThat(shown("# a\rb\n# c\r\nd")).isEqualTo("C:# a N:b C:# c N:d");
    }

    @Test
    void readsAModule() {
        assertThat(shown("""
                { config, lib, ... }:
                let
                  cfg = config.wsgi;
                in
                {
                  options.wsgi.enable = lib.mkEnableOption "it";
                  config = lib.mkIf cfg.enable {
                    script = ''
                      exec ${lib.getExe cfg.package} "$@"
                    '';
                  };
                }
                """))
                .isEqualTo("P:{ N:config P:, N:lib P:, P:... P:}: K:let A:cfg P:= N:config P:. A:wsgi P:; K:in P:{ "
                        + "A:options P:. A:wsgi P:. A:enable P:= N:lib P:. A:mkEnableOption S:\"it\" P:; "
                        + "A:config P:= N:lib P:. A:mkIf N:cfg P:. A:enable P:{ A:script P:= "
                        + "S:''\n      exec  I:${ N:lib P:. A:getExe N:cfg P:. A:package I:} "
                        + "S: \"$@\"\n    '' P:; P:}; P:}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "''",
                "${",
                "\"${",
                "}",
                "/*",
                "\\",
                "\"\\",
                "''\\",
                "''$",
                "\"$",
                "''${a}''\\",
                "é",
                "\0"
            })
    void losesNothingOfWhatIsNotNix(String source) {
        assertThat(joined(source)).isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+", ".", "a.", "a-.", "${", "\"${", "''${", "''", "a:", "/", "~", "<a", "$", "'", "{", "a/", "#", ";a"
            })
    @Timeout(10)
    void takesNoLongerThanTheTextIsLong(String piece) {
        var source = piece.repeat(100_000);

        assertThat(joined(source)).isEqualTo(source);
    }

    private static String joined(String source) {
        return NixSource.tokens(source).stream().map(Token::text).collect(Collectors.joining());
    }

    private static String shown(String source) {
        return NixSource.tokens(source).stream()
                .filter(token -> token.kind() != Token.Kind.SPACE)
                .map(token -> letter(token.kind()) + ":" + token.text())
                .collect(Collectors.joining(" "));
    }

    private static char letter(Token.Kind kind) {
        return switch (kind) {
            case KEYWORD, ATTRIBUTE, NAME, STRING, ESCAPE, INTERPOLATION, COMMENT, PUNCTUATION, SPACE ->
                kind.name().charAt(0);
            case NUMBER -> '1';
            case PATH -> '/';
        };
    }
}
