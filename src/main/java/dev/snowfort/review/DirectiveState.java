package dev.snowfort.review;

import dev.snowfort.catalog.Directive;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import java.util.Locale;

/// How an application's value of a directive compares with the module's default.
public enum DirectiveState {
    DEFAULT("as the default", "·"),
    TIGHTER("tighter", "+"),
    /// Different, without protecting less.
    CHANGED("changed", "~"),
    LOWERED("lowered", "!");

    private static final int LONGEST = 11;

    private final String words;
    private final String sign;

    DirectiveState(String words, String sign) {
        this.words = words;
        this.sign = sign;
    }

    /// @param fallback the default
    public static DirectiveState of(Directive directive, DirectiveValue value, DirectiveValue fallback) {
        if (value.equals(fallback)) {
            return DEFAULT;
        }
        if (directive.looser(value, fallback)) {
            return LOWERED;
        }
        return directive.looser(fallback, value) ? TIGHTER : CHANGED;
    }

    public String words() {
        return words;
    }

    /// `lowered`; what programs and style sheets call it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// For the cell of a matrix: the sign, and the value as far as it is short.
    public String brief(DirectiveValue value) {
        var shown = value.display();
        if (shown.length() > LONGEST) {
            shown = value instanceof Lines(var entries) ? counted(entries.size()) : "set";
        }
        return this == DEFAULT ? shown : sign + " " + shown;
    }

    private static String counted(int entries) {
        return entries == 1 ? "1 entry" : entries + " entries";
    }

    /// One character, for a matrix.
    public String sign() {
        return sign;
    }
}
