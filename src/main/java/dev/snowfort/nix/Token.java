package dev.snowfort.nix;

/// A stretch of Nix source of one kind.
///
/// @param origin the id of the form field that made it, see [Binding]; empty for none
public record Token(Kind kind, String text, String origin) {
    /// What a stretch of source is, for colouring it.
    public enum Kind {
        /// `let`, `in`, `if`, `inherit`…; also `true`, `false` and `null`.
        KEYWORD,
        /// An unquoted attribute name: in a binding's path, after a dot, after `inherit`.
        ATTRIBUTE,
        /// A variable or a parameter.
        NAME,
        /// Literal text with its quotes, quoted attribute names included.
        STRING,
        /// An escape sequence within a string.
        ESCAPE,
        /// `${` and the `}` that belongs to it.
        INTERPOLATION,
        NUMBER,
        PATH,
        /// From `#` to before the end of the line, or a whole `/* … */`.
        COMMENT,
        /// Operators, brackets and separators.
        PUNCTUATION,
        /// Blanks and line breaks.
        SPACE
    }

    Token(Kind kind, String text) {
        this(kind, text, "");
    }
}
