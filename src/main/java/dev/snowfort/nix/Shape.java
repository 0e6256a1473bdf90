package dev.snowfort.nix;

import java.util.List;

/// What the layout of an expression depends on besides its width. The words are those of RFC 166.
final class Shape {
    /// A call of simple arguments is simple up to this many.
    private static final int SIMPLE_ARGUMENTS = 2;

    private Shape() {}

    /// A set or list with something in it: it may start at the end of a line and go on below.
    static boolean absorbable(Nix nix) {
        return switch (nix) {
            case Node.Set set -> !set.entries().isEmpty();
            case Node.ListOf list -> !list.elements().isEmpty();
            case Node.Parens parens -> absorbable(parens.inner());
            case Node.Name _, Node.Number _, Node.Path _, Node.Str _, Node.Select _, Node.Call _, Node.Lambda _ ->
                false;
            case Node.Destructuring _, Node.Let _, Node.When _, Node.Prefix _, Node.Operation _ -> false;
        };
    }

    /// The same, or functions of single parameters around it.
    static boolean absorbableFunction(Nix nix) {
        return absorbable(nix) || nix instanceof Node.Lambda lambda && absorbableFunction(lambda.body());
    }

    /// What is read at a glance and therefore kept on one line.
    static boolean simple(Nix nix) {
        return switch (nix) {
            case Node.Name _, Node.Number _, Node.Path _, Node.Str _ -> true;
            case Node.Parens parens -> simple(parens.inner());
            case Node.Select select ->
                simple(select.head()) && select.path().stream().allMatch(Identifier::isBare);
            case Node.Call call -> simple(call);
            case Node.ListOf _, Node.Set _, Node.Lambda _, Node.Destructuring _, Node.Let _, Node.When _ -> false;
            case Node.Prefix _, Node.Operation _ -> false;
        };
    }

    private static boolean simple(Node.Call call) {
        List<Nix> arguments = call.arguments();
        return arguments.size() <= SIMPLE_ARGUMENTS
                && simple(call.function())
                && arguments.stream().allMatch(Shape::simple);
    }
}
