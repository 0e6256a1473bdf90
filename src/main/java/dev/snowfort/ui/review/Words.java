package dev.snowfort.ui.review;

import dev.snowfort.check.Finding;
import dev.snowfort.review.DirectiveState;
import dev.snowfort.review.ReviewedDirective;
import java.util.ArrayList;

/// What the review says of one directive of one application.
final class Words {
    private static final String UNEXPLAINED = " ?";
    private static final String FOUND = " ▲";

    private Words() {}

    /// For a cell: `! no ?`; the value with a sign for its state, a mark where the reason is missing or where there
    /// are other findings.
    static String cell(ReviewedDirective directive) {
        var words = directive.state().brief(directive.value());
        if (Decision.isUnexplained(directive)) {
            return words + UNEXPLAINED;
        }
        return directive.findings().isEmpty() ? words : words + FOUND;
    }

    static String legend() {
        return "+ tighter than the default   ~ changed   ! lowered   ? without a reason   ▲ with findings";
    }

    /// `no, by default yes`
    static String value(ReviewedDirective directive) {
        return directive.state() == DirectiveState.DEFAULT
                ? directive.value().display()
                : directive.value().display() + ", by default "
                        + directive.fallback().display();
    }

    /// Whole sentences, for whoever asks about a cell or cannot see it.
    static String sentences(String application, ReviewedDirective directive) {
        var lines = new ArrayList<String>();
        lines.add(directive.name() + " of " + application + ": "
                + directive.state().words());
        lines.add(value(directive));
        directive
                .price()
                .filter(price -> price.weight() > 0)
                .ifPresent(price -> lines.add("Exposure " + price.before() + " → " + price.after() + " with "
                        + price.flipped().display()));
        if (!directive.reason().isBlank()) {
            lines.add("Because: " + directive.reason());
        } else if (Decision.isUnexplained(directive)) {
            lines.add("No reason given.");
        }
        directive.findings().stream().map(Finding::message).forEach(lines::add);
        return String.join("\n", lines);
    }
}
