package dev.snowfort.exposure;

import java.util.Optional;
import java.util.OptionalInt;

/// A row of the table before a service is looked at.
///
/// @param needsDefaultDependencies whether `DefaultDependencies=no` takes it out
record RowDefinition(String id, String name, int weight, int range, boolean needsDefaultDependencies, RowRule rule) {

    /// What the row adds to the sum of points; 0 where it does not apply.
    long points(int badness) {
        return badness <= 0 ? 0 : ceiling((long) badness * weight, range);
    }

    /// The same by itself: a hundred times as fine, then in tenths of the sum of all weights, each rounded up.
    Row row(int badness, int liveBadness, long weights) {
        var exposure = badness <= 0
                ? Optional.<Exposure>empty()
                : Optional.of(new Exposure((int) ceiling(ceiling(100L * badness * weight, range), weights)));
        return new Row(id, name, weight, range, optional(badness), optional(liveBadness), exposure);
    }

    static long ceiling(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    private static OptionalInt optional(int badness) {
        return badness == RowRule.NOT_APPLICABLE ? OptionalInt.empty() : OptionalInt.of(badness);
    }
}
