package dev.snowfort.nix;

import static dev.snowfort.nix.Nix.bind;
import static dev.snowfort.nix.Nix.call;
import static dev.snowfort.nix.Nix.function;
import static dev.snowfort.nix.Nix.list;
import static dev.snowfort.nix.Nix.name;
import static dev.snowfort.nix.Nix.not;
import static dev.snowfort.nix.Nix.number;
import static dev.snowfort.nix.Nix.operation;
import static dev.snowfort.nix.Nix.select;
import static dev.snowfort.nix.Nix.set;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// Calls, functions and operations as they are printed.
final class CallExamples {
    private static final Nix A = name("a");
    private static final Nix B = name("b");
    private static final Nix C = name("c");
    private static final Nix F = name("f");
    private static final Nix LONG = name("l".repeat(60));

    private CallExamples() {}

    static Stream<Arguments> all() {
        return Stream.of(calls(), functions(), operations()).flatMap(examples -> examples);
    }

    private static Stream<Arguments> calls() {
        Nix inner = set(bind("a", number(1)));
        return Stream.of(
                arguments(call(call(F, A), B), "f a b\n"),
                arguments(call(F, call(F, A), number(-1), not(B)), "f (f a) (-1) (!b)\n"),
                arguments(call(function("x", A), B), "(x: a) b\n"),
                arguments(set(bind("x", call(select(name("lib"), "mkIf"), select(A, "b"), inner))), """
                        {
                          x = lib.mkIf a.b {
                            a = 1;
                          };
                        }
                        """),
                arguments(set(bind("x", call(F, inner, inner))), """
                        {
                          x =
                            f
                              {
                                a = 1;
                              }
                              {
                                a = 1;
                              };
                        }
                        """),
                arguments(set(bind("x", call(F, list(A, B), function("y", inner)))), """
                        {
                          x =
                            f
                              [
                                a
                                b
                              ]
                              (y: {
                                a = 1;
                              });
                        }
                        """),
                arguments(set(bind("x", call(name("map"), function("y", inner), select(A, "b")))), """
                        {
                          x = map (y: {
                            a = 1;
                          }) a.b;
                        }
                        """),
                arguments(call(select(name("lib"), "mkMerge"), list(inner, call(F, LONG, LONG))), """
                        lib.mkMerge [
                          {
                            a = 1;
                          }
                          (f LONG LONG)
                        ]
                        """.replace(
                                "LONG", "l".repeat(60))),
                arguments(
                        call(F, operation("++", LONG, LONG)),
                        "f (\n  " + "l".repeat(60) + "\n  ++ " + "l".repeat(60) + "\n)\n"));
    }

    private static Stream<Arguments> functions() {
        Nix inner = set(bind("a", number(1)));
        return Stream.of(
                arguments(function("x", function("y", A)), "x: y: a\n"),
                arguments(function("x", inner), "x: {\n  a = 1;\n}\n"),
                arguments(function(List.of(), false, A), "{ }:\na\n"),
                arguments(function(List.of(), true, A), "{ ... }:\na\n"),
                arguments(function(List.of("config", "lib"), true, set()), "{ config, lib, ... }:\n{ }\n"),
                arguments(function(List.of("config", "lib", "pkgs"), true, set()), """
                        {
                          config,
                          lib,
                          pkgs,
                          ...
                        }:
                        { }
                        """),
                arguments(function(List.of("a", "b", "c"), false, function("x", A)), """
                        {
                          a,
                          b,
                          c,
                        }:
                        x: a
                        """),
                arguments(
                        set(
                                bind("f", function(List.of("a"), true, inner)),
                                bind("g", function("x", function("y", LONG)))),
                        """
                        {
                          f =
                            { a, ... }:
                            {
                              a = 1;
                            };
                          g = x: y: LONG;
                        }
                        """.replace("LONG", "l".repeat(60))));
    }

    private static Stream<Arguments> operations() {
        Nix inner = set(bind("a", number(1)));
        return Stream.of(
                arguments(operation("++", operation("++", A, B), C), "a ++ b ++ c\n"),
                arguments(operation("+", operation("+", A, B), C), "a + b + c\n"),
                arguments(operation("+", A, operation("+", B, C)), "a + (b + c)\n"),
                arguments(operation("->", A, operation("->", B, C)), "a -> b -> c\n"),
                arguments(operation("->", operation("->", A, B), C), "(a -> b) -> c\n"),
                arguments(operation("&&", operation("||", A, B), operation("==", B, C)), "(a || b) && b == c\n"),
                arguments(operation("!=", operation("==", A, B), C), "(a == b) != c\n"),
                arguments(operation("&&", not(A), not(operation("&&", B, C))), "!a && !(b && c)\n"),
                arguments(operation("==", not(A), function("x", B)), "(!a) == (x: b)\n"),
                arguments(not(call(F, A)), "!f a\n"),
                arguments(set(bind("x", operation("//", operation("//", inner, A), inner))), """
                        {
                          x = {
                            a = 1;
                          }
                          // a
                          // {
                            a = 1;
                          };
                        }
                        """),
                arguments(set(bind("x", operation("++", call(F, A), list(A, B)))), """
                        {
                          x = f a ++ [
                            a
                            b
                          ];
                        }
                        """),
                arguments(set(bind("x", operation("&&", LONG, operation("||", LONG, A)))), """
                        {
                          x =
                            LONG
                            && (LONG || a);
                        }
                        """.replace(
                                "LONG", "l".repeat(60))));
    }
}
