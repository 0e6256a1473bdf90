package dev.snowfort.ui.review;

import dev.snowfort.review.DirectiveState;
import dev.snowfort.review.ReviewedDirective;

/// A directive of an application that is not as the module's default.
record Decision(Column column, ReviewedDirective directive) {
    /// Whether somebody still owes the reason.
    boolean unexplained() {
        return isUnexplained(directive);
    }

    static boolean isUnexplained(ReviewedDirective directive) {
        return directive.state() == DirectiveState.LOWERED && directive.reason().isBlank();
    }
}
