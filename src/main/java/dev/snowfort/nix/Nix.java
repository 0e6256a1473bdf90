package dev.snowfort.nix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A Nix expression. Made by the factories here and printed by [NixFile]; whatever they accept prints as valid Nix,
/// escaped and parenthesised where it must be. Meant for `import static`.
public sealed interface Nix
        permits Node.Name,
                Node.Number,
                Node.Path,
                Node.Str,
                Node.ListOf,
                Node.Set,
                Node.Select,
                Node.Parens,
                Node.Call,
                Node.Lambda,
                Node.Destructuring,
                Node.Let,
                Node.When,
                Node.Prefix,
                Node.Operation {

    /// Whether a string or an attribute name of Nix can hold this text: no NUL, no half of a surrogate pair.
    static boolean canHold(String text) {
        return Quoted.objection(text).isEmpty();
    }

    /// A string, escaped.
    ///
    /// @throws IllegalArgumentException for a text that Nix [cannot hold][#canHold(String)]
    static Nix text(String text) {
        return text(Part.text(text));
    }

    /// A string of literal text and interpolations. `${` comes from [Part.Interpolation] alone.
    static Nix text(Part... parts) {
        return new Node.Str(Arrays.asList(parts));
    }

    static Nix number(long number) {
        if (number >= 0) {
            return new Node.Number(number);
        }
        // Nix reads a sign as an operator, and the lowest number without its sign is out of range.
        return number == Long.MIN_VALUE
                ? Node.Operation.of(Operator.MINUS, number(number + 1), number(1))
                : new Node.Prefix("-", new Node.Number(-number));
    }

    static Nix bool(boolean value) {
        return name(value ? "true" : "false");
    }

    /// `null`.
    static Nix nil() {
        return name("null");
    }

    /// A path literal: `./default.nix`, `../app`, `/srv/app`.
    ///
    /// @throws IllegalArgumentException for anything a path literal cannot spell, such as a space or a final slash
    static Nix path(String path) {
        return new Node.Path(path);
    }

    /// A reference to a variable.
    ///
    /// @throws IllegalArgumentException unless it is an identifier and no keyword
    static Nix name(String name) {
        return new Node.Name(name);
    }

    static Nix list(Nix... elements) {
        return list(Arrays.asList(elements));
    }

    static Nix list(List<? extends Nix> elements) {
        return new Node.ListOf(List.copyOf(elements));
    }

    static Nix set(Entry... entries) {
        return set(Arrays.asList(entries));
    }

    /// An attribute set.
    ///
    /// @throws IllegalArgumentException if Nix would reject it because an attribute is defined twice
    static Nix set(List<? extends Entry> entries) {
        return new Node.Set(List.copyOf(entries));
    }

    /// `value.a.b`.
    static Nix select(Nix value, String... path) {
        var names = new ArrayList<String>();
        if (value instanceof Node.Select(Nix head, List<String> start)) {
            names.addAll(start);
            value = head;
        }
        names.addAll(Arrays.asList(path));
        return new Node.Select(value, names);
    }

    /// `function a b`.
    static Nix call(Nix function, Nix... arguments) {
        var all = new ArrayList<Nix>();
        if (function instanceof Node.Call(Nix inner, List<Nix> first)) {
            all.addAll(first);
            function = inner;
        }
        all.addAll(Arrays.asList(arguments));
        return new Node.Call(function, all);
    }

    /// `parameter: body`.
    static Nix function(String parameter, Nix body) {
        return new Node.Lambda(parameter, body);
    }

    /// `{ a, b, ... }: body`.
    static Nix function(List<String> formals, boolean ellipsis, Nix body) {
        return new Node.Destructuring(formals, ellipsis, body);
    }

    /// `let … in body`; just the body where there is nothing to bind.
    static Nix let(List<? extends Entry> entries, Nix body) {
        return entries.stream().allMatch(Blank.class::isInstance) ? body : new Node.Let(List.copyOf(entries), body);
    }

    /// `if condition then then else otherwise`.
    static Nix when(Nix condition, Nix then, Nix otherwise) {
        return new Node.When(condition, then, otherwise);
    }

    /// One of `++ // + == != && || ->` between two operands.
    static Nix operation(String operator, Nix left, Nix right) {
        return Node.Operation.of(Operator.of(operator), left, right);
    }

    /// `!operand`.
    static Nix not(Nix operand) {
        return new Node.Prefix("!", operand);
    }

    static Binding bind(String name, Nix value) {
        return bind(List.of(name), value);
    }

    /// `a.b.c = value;`.
    static Binding bind(List<String> path, Nix value) {
        return new Binding(path, value, List.of(), "");
    }

    /// `inherit a b;`.
    static Entry inherit(String... names) {
        return new Inherit(List.of(), Arrays.asList(names));
    }

    /// `inherit (source) a b;`.
    static Entry inheritFrom(Nix source, String... names) {
        return new Inherit(List.of(source), Arrays.asList(names));
    }

    /// A place for entries that are printed apart, see [NixFile#around].
    static Entry slot() {
        return new Slot();
    }

    /// A blank line between two entries.
    static Entry blank() {
        return new Blank();
    }
}
