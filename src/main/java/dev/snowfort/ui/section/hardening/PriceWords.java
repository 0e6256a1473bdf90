package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Directive;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.DirectiveValue.Word;
import dev.snowfort.review.Price;
import dev.snowfort.ui.state.Rating;

/// What flipping a directive would make of the exposure, in words.
///
/// @param line `0.9 → 1.1 if switched off`, `no change if set to auto`, `not counted`
/// @param sentence the same for whoever asks or cannot see it
/// @param better whether the exposure would go down
/// @param counted whether systemd has a weight for the directive; one that another makes up for still counts
record PriceWords(String line, String sentence, boolean better, boolean counted) {
    /// Where systemd would not load the service before or after the flip.
    static final PriceWords NONE =
            new PriceWords("–", "systemd would not load the service, so that it has no exposure.", false, true);

    static PriceWords of(Directive directive, DirectiveViewModel.State state, Price price) {
        if (!price.rated()) {
            return uncounted(directive);
        }
        if (price.flipped().equals(state.value())) {
            return new PriceWords("no change", directive.name() + " has no other value to compare.", false, true);
        }
        var flip = flip(state, price);
        var better = price.after().compareTo(price.before()) < 0;
        return new PriceWords(change(price) + " " + flip, sentence(directive.name() + " " + flip, price), better, true);
    }

    /// Most of what has no weight protects; the rest opens or reports something.
    private static PriceWords uncounted(Directive directive) {
        var sentence = "systemd-analyze does not count " + directive.name() + ".";
        return directive.protectsByItself()
                ? new PriceWords("not counted, but protects", sentence + " It protects all the same.", false, false)
                : new PriceWords("not counted", sentence, false, false);
    }

    private static String change(Price price) {
        return price.free() ? "no change" : price.before() + " → " + price.after();
    }

    private static String sentence(String flip, Price price) {
        if (!price.free()) {
            return flip + ": the exposure goes from " + Rating.words(price.before()) + " to "
                    + Rating.words(price.after()) + ".";
        }
        return price.weight() == 0
                ? flip + ": nothing that systemd-analyze counts changes by that alone."
                : flip + ": too little weight to move the first decimal of the exposure.";
    }

    private static String flip(DirectiveViewModel.State state, Price price) {
        return state.changed() && price.flipped().equals(state.fallback())
                ? "at its default"
                : "if " + becomes(price.flipped());
    }

    private static String becomes(DirectiveValue value) {
        return switch (value) {
            case Toggle(boolean on) -> on ? "switched on" : "switched off";
            case Word(String text) -> "set to " + text;
            case Lines(var entries) -> entries.isEmpty() ? "not set" : "set to " + value.display();
        };
    }
}
