package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Directive;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Finds directives by the words of their names, titles and explanations, those of their values included.
final class Search {
    private Search() {}

    /// Whether every word of the query is somewhere in the directive's entry, in any case.
    static boolean matches(Directive directive, String query) {
        var words = query.strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return true;
        }
        var text = text(directive);
        return Arrays.stream(words.split("\\s+")).allMatch(text::contains);
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
                        values(directive))
                .toLowerCase(Locale.ROOT);
    }

    private static String values(Directive directive) {
        return directive.values().stream()
                .map(choice -> choice.value().display() + " " + choice.meaning())
                .collect(Collectors.joining("\n"));
    }
}
