package dev.snowfort.ui.section.hardening;

import java.util.stream.Stream;

/// Why the list of directives is empty, and what would do.
///
/// @param title what there is none of
/// @param text what that means, or what to do
record Emptiness(String title, String text) {
    static final Emptiness FILTERED =
            new Emptiness("No directive passes all filters", "Take a filter off to see more of them.");
    private static final Emptiness UNCHANGED = new Emptiness(
            "Nothing is changed",
            "The application has the module's sandbox. What you change in the list of all directives is found here.");
    private static final Emptiness UNQUESTIONED =
            new Emptiness("No findings", "The checks have nothing to say about the sandbox of this application.");
    private static final Emptiness UNLOWERED =
            new Emptiness("Nothing is lowered", "No directive protects less than it does in the module's sandbox.");
    private static final Emptiness COMPLETE =
            new Emptiness("Nothing is left to add", "Every directive is set already, by the module or by you.");
    private static final Emptiness KNOWN = new Emptiness(
            "Nothing is too new",
            "The systemd that the deployment is for knows every directive of the list, and every value in force.");

    static Emptiness of(
            String query,
            boolean changed,
            boolean withFindings,
            boolean lowered,
            boolean beyondDefault,
            boolean tooNew) {
        var filters = Stream.of(changed, withFindings, lowered, beyondDefault, tooNew)
                .filter(on -> on)
                .count();
        if (!query.isBlank()) {
            return new Emptiness(
                    "Nothing found for “" + query.strip() + "”",
                    filters > 0
                            ? "Take a filter off, or search for another word."
                            : "Names, titles and explanations are searched. Try one word, or a part of it.");
        }
        if (filters != 1) {
            return FILTERED;
        }
        return changed ? UNCHANGED : withFindings ? UNQUESTIONED : lowered ? UNLOWERED : tooNew ? KNOWN : COMPLETE;
    }
}
