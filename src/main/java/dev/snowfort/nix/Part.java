package dev.snowfort.nix;

/// A piece of a string: literal text, or an expression whose value is inserted there.
public sealed interface Part {
    /// Text as it is, not yet escaped.
    record Text(String text) implements Part {
        public Text {
            Quoted.check(text);
        }
    }

    /// `${expression}`.
    record Interpolation(Nix expression) implements Part {}

    static Part text(String text) {
        return new Text(text);
    }

    static Part of(Nix expression) {
        return new Interpolation(expression);
    }
}
