package dev.snowfort.nix;

import static dev.snowfort.nix.Nix.bind;
import static dev.snowfort.nix.Nix.bool;
import static dev.snowfort.nix.Nix.call;
import static dev.snowfort.nix.Nix.function;
import static dev.snowfort.nix.Nix.list;
import static dev.snowfort.nix.Nix.name;
import static dev.snowfort.nix.Nix.nil;
import static dev.snowfort.nix.Nix.number;
import static dev.snowfort.nix.Nix.operation;
import static dev.snowfort.nix.Nix.path;
import static dev.snowfort.nix.Nix.select;
import static dev.snowfort.nix.Nix.set;
import static dev.snowfort.nix.Nix.text;
import static dev.snowfort.nix.Nix.when;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// Every kind of expression as it is printed. nixfmt is asked about the same examples.
final class Examples {
    private static final Nix A = name("a");
    private static final Nix B = name("b");
    private static final Nix C = name("c");
    private static final Nix F = name("f");
    private static final Nix LONG = name("l".repeat(60));

    private Examples() {}

    static Stream<Arguments> all() {
        return Stream.of(values(), strings(), conditions(), CallExamples.all(), SetExamples.all())
                .flatMap(examples -> examples);
    }

    private static Stream<Arguments> values() {
        return Stream.of(
                arguments(number(0), "0\n"),
                arguments(number(-1), "-1\n"),
                arguments(number(Long.MAX_VALUE), "9223372036854775807\n"),
                arguments(number(Long.MIN_VALUE), "(-9223372036854775807) - 1\n"),
                arguments(bool(true), "true\n"),
                arguments(bool(false), "false\n"),
                arguments(nil(), "null\n"),
                arguments(path("./default.nix"), "./default.nix\n"),
                arguments(path("../a-b/c_d+e.f"), "../a-b/c_d+e.f\n"),
                arguments(path("/srv"), "/srv\n"),
                arguments(path("./."), "./.\n"),
                arguments(name("x'-_1"), "x'-_1\n"),
                arguments(select(A, "b", "c d", "if"), "a.b.\"c d\".\"if\"\n"),
                arguments(select(select(A, "b"), "c"), "a.b.c\n"),
                arguments(select(call(F, A), "b"), "(f a).b\n"),
                arguments(select(text("a"), "b"), "(\"a\").b\n"),
                arguments(
                        select(call(F, LONG), "b".repeat(50)),
                        "(f " + "l".repeat(60) + ")\n." + "b".repeat(50) + "\n"));
    }

    private static Stream<Arguments> strings() {
        return Stream.of(
                arguments(text(""), "\"\"\n"),
                arguments(text("a ${b} $c $${d} $"), "\"a \\${b} $c $\\${d} $\"\n"),
                arguments(text("\"\\\n\r\té"), "\"\\\"\\\\\\n\\r\\té\"\n"),
                arguments(text(Part.text("a$"), Part.of(B)), "\"a\\$${b}\"\n"),
                arguments(text(Part.text("a$$"), Part.of(B), Part.text("$")), "\"a$\\$${b}$\"\n"),
                arguments(text(Part.text("$"), Part.text("{a}")), "\"\\${a}\"\n"),
                arguments(text(Part.of(select(A, "b")), Part.text("/c")), "\"${a.b}/c\"\n"),
                arguments(text("x".repeat(200)), "\"" + "x".repeat(200) + "\"\n"),
                arguments(
                        text(
                                Part.text("x".repeat(100)),
                                Part.of(call(F, name("l".repeat(12)), name("m".repeat(12)), name("ab"))),
                                Part.of(call(F, name("l".repeat(12)), name("m".repeat(12)), name("abc")))),
                        """
                        "XXXX${f llllllllllll mmmmmmmmmmmm ab}${
                          f llllllllllll mmmmmmmmmmmm abc
                        }"
                        """.replace("XXXX", "x".repeat(100))),
                // nixfmt counts two spaces after this else.
                arguments(
                        text(
                                Part.text("x".repeat(100)),
                                Part.of(when(A, B, name("c".repeat(12)))),
                                Part.of(when(A, B, name("c".repeat(13))))),
                        """
                        "XXXX${if a then b else cccccccccccc}${
                          if a then b else ccccccccccccc
                        }"
                        """.replace("XXXX", "x".repeat(100))),
                arguments(text(Part.text("a "), Part.of(list(A, B))), """
                        "a ${[
                          a
                          b
                        ]}"
                        """),
                arguments(text(Part.text("  "), Part.of(when(A, LONG, LONG))), """
                        "  ${
                            if a then
                              LONG
                            else
                              LONG
                          }"
                        """.replace("LONG", "l".repeat(60))));
    }

    private static Stream<Arguments> conditions() {
        return Stream.of(
                arguments(
                        operation(
                                "!=",
                                function("x", when(A, B, when(B, C, A))),
                                call(F, list(name("l".repeat(90))), call(F, A, B))),
                        """
                        (
                          x:
                          if a then
                            b
                          else if b then
                            c
                          else
                            a
                        ) != f [
                          LONG
                        ] (f a b)
                        """.replace("LONG", "l".repeat(90))),
                arguments(when(A, B, C), "if a then b else c\n"),
                arguments(when(A, B, when(B, C, A)), """
                        if a then
                          b
                        else if b then
                          c
                        else
                          a
                        """),
                arguments(when(when(A, B, C), A, B), "if (if a then b else c) then a else b\n"),
                arguments(set(bind("x", when(operation("&&", LONG, LONG), A, B))), """
                        {
                          x =
                            if
                              LONG
                              && LONG
                            then
                              a
                            else
                              b;
                        }
                        """.replace(
                                "LONG", "l".repeat(60))));
    }
}
