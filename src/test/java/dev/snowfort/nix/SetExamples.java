package dev.snowfort.nix;

import static dev.snowfort.nix.Nix.bind;
import static dev.snowfort.nix.Nix.blank;
import static dev.snowfort.nix.Nix.call;
import static dev.snowfort.nix.Nix.function;
import static dev.snowfort.nix.Nix.inherit;
import static dev.snowfort.nix.Nix.inheritFrom;
import static dev.snowfort.nix.Nix.let;
import static dev.snowfort.nix.Nix.list;
import static dev.snowfort.nix.Nix.name;
import static dev.snowfort.nix.Nix.not;
import static dev.snowfort.nix.Nix.number;
import static dev.snowfort.nix.Nix.operation;
import static dev.snowfort.nix.Nix.select;
import static dev.snowfort.nix.Nix.set;
import static dev.snowfort.nix.Nix.text;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// Sets, `let` and lists as they are printed.
final class SetExamples {
    private static final Nix A = name("a");
    private static final Nix B = name("b");
    private static final Nix F = name("f");
    private static final Nix LONG = name("l".repeat(60));

    private SetExamples() {}

    static Stream<Arguments> all() {
        return Stream.of(sets(), lists()).flatMap(examples -> examples);
    }

    private static Stream<Arguments> sets() {
        Nix inner = set(bind("a", number(1)));
        return Stream.of(
                arguments(
                        set(
                                bind(List.of("a", "b", "c", "d"), text("l".repeat(90))),
                                bind(List.of("a", "b", "c", "e", "f"), text("l".repeat(90))),
                                bind("a b", text("l".repeat(95)))),
                        """
                        {
                          a.b.c.d = "LONG";
                          a.b.c.e.f =
                            "LONG";
                          "a b" =
                            "LONGlllll";
                        }
                        """.replace("LONG", "l".repeat(90))),
                arguments(set(), "{ }\n"),
                arguments(set(blank(), blank()), "{ }\n"),
                arguments(set(bind("a", set())), "{\n  a = { };\n}\n"),
                arguments(set(bind(List.of("a", "b.c", "or", "true"), A)), "{\n  a.\"b.c\".\"or\".true = a;\n}\n"),
                arguments(
                        set(
                                blank(),
                                bind("a", inner).commented("One.", "", "Two."),
                                blank(),
                                blank(),
                                inherit("c"),
                                inheritFrom(name("lib"), "d", "e f"),
                                bind("b", text("x")).commented("Three."),
                                blank()),
                        """
                        {
                          # One.
                          #
                          # Two.
                          a = {
                            a = 1;
                          };

                          inherit c;
                          inherit (lib) d "e f";
                          # Three.
                          b = "x";
                        }
                        """),
                arguments(set(inherit("a", "b", "c"), inherit("d", "e", "f", "g")), """
                        {
                          inherit a b c;
                          inherit
                            d
                            e
                            f
                            g
                            ;
                        }
                        """),
                arguments(set(inheritFrom(call(F, inner), "b"), inheritFrom(select(A, "b"), "c", "d", "e", "f")), """
                        {
                          inherit
                            (f {
                              a = 1;
                            })
                            b
                            ;
                          inherit (a.b)
                            c
                            d
                            e
                            f
                            ;
                        }
                        """),
                arguments(set(bind("x", name("l".repeat(96)))), "{\n  x =\n    " + "l".repeat(96) + ";\n}\n"),
                arguments(set(bind("x", name("l".repeat(95)))), "{\n  x = " + "l".repeat(95) + ";\n}\n"),
                arguments(set(bind("x", text("l".repeat(96)))), "{\n  x = \"" + "l".repeat(96) + "\";\n}\n"),
                arguments(let(List.of(bind("a", number(1)), inherit("b")), inner), """
                        let
                          a = 1;
                          inherit b;
                        in
                        {
                          a = 1;
                        }
                        """),
                arguments(let(List.of(), A), "a\n"),
                arguments(set(bind("x", let(List.of(bind("a", number(1))), A))), """
                        {
                          x =
                            let
                              a = 1;
                            in
                            a;
                        }
                        """));
    }

    private static Stream<Arguments> lists() {
        return Stream.of(
                arguments(list(), "[ ]\n"),
                arguments(list(A), "[ a ]\n"),
                arguments(list(text("x".repeat(94))), "[ \"" + "x".repeat(94) + "\" ]\n"),
                arguments(list(text("x".repeat(95))), "[\n  \"" + "x".repeat(95) + "\"\n]\n"),
                arguments(
                        list(
                                number(-1),
                                call(F, A),
                                not(A),
                                operation("+", A, B),
                                function("x", A),
                                select(A, "b"),
                                list(A)),
                        """
                        [
                          (-1)
                          (f a)
                          (!a)
                          (a + b)
                          (x: a)
                          a.b
                          [ a ]
                        ]
                        """),
                arguments(set(bind("x", list(set(bind("a", list(A, B)))))), """
                        {
                          x = [
                            {
                              a = [
                                a
                                b
                              ];
                            }
                          ];
                        }
                        """));
    }
}
