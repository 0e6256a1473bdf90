package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Directive;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Finds directives by the words of their names, titles and explanations, those of their values included.
public final class Search {
    private Search() {}

    /// Whether every word of the query is somewhere in the directive's entry, in any case.
    public static boolean matches(Directive directive, String query) {
        return query.isBlank() || holds(text(directive), query);
    }

    /// Whether a text has every word of a query, in any case.
    static boolean holds(String text, String query) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(query.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(lower::contains);
    }

    private static String text(Directive directive) {
        return String.join(
                "\n",
                directive.name(),
                directive.title(),
                directive.summary(),
                directive.protects(),
                directive.breaks(),
                directive.shows(),
                directive.switchOff(),
                values(directive));
    }

    private static String values(Directive directive) {
        return directive.values().stream()
                .map(choice -> choice.value().display() + " " + choice.meaning())
                .collect(Collectors.joining("\n"));
    }
}
