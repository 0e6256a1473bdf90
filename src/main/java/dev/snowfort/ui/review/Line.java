package dev.snowfort.ui.review;

import dev.snowfort.catalog.Directive;

/// A line of the matrix.
sealed interface Line {
    record Heading(Directive.Group group) implements Line {}

    /// @param place in the catalogue
    record Of(Directive directive, int place) implements Line {}
}
