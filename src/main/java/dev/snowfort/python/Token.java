package dev.snowfort.python;

/// A piece of Python source. Blanks and comments are none.
///
/// @param text as it stands there; of a string its value
/// @param line from 1
/// @param column of the first token on its line, from 0; a tab counts to the next multiple of 8
record Token(Kind kind, String text, int line, int column) {
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        /// A string whose value does not stand in the source: formatted, or bytes.
        OPAQUE,
        OPERATOR,
        /// The end of a logical line.
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    boolean opens() {
        return is("(") || is("[") || is("{");
    }

    boolean closes() {
        return is(")") || is("]") || is("}");
    }
}
