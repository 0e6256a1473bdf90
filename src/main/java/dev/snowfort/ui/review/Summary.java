package dev.snowfort.ui.review;

import dev.snowfort.exposure.Exposure;
import dev.snowfort.review.DirectiveState;
import dev.snowfort.ui.state.Rating;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The review in one line.
final class Summary {
    private Summary() {}

    /// `12 applications, at most 1.3 OK · 5 lowered, 2 of them without a reason · 3 findings`
    static String of(List<Column> columns) {
        var parts = new ArrayList<String>();
        parts.add(counted(columns.size(), "application")
                + worst(columns)
                        .map(worst -> ", at most " + Rating.words(worst))
                        .orElse(""));
        parts.add(lowered(columns));
        parts.add(counted(
                columns.stream()
                        .mapToLong(column -> column.reviewed().findings().size())
                        .sum(),
                "finding"));
        return String.join(" · ", parts);
    }

    private static Optional<Exposure> worst(List<Column> columns) {
        return columns.stream()
                .flatMap(column -> column.rating().exposure().stream())
                .max(Comparator.naturalOrder());
    }

    private static String lowered(List<Column> columns) {
        var lowered = columns.stream()
                .flatMap(column -> column.reviewed().directives().stream())
                .filter(directive -> directive.state() == DirectiveState.LOWERED)
                .toList();
        var unexplained = lowered.stream().filter(Decision::isUnexplained).count();
        return lowered.isEmpty()
                ? "nothing lowered"
                : lowered.size() + " lowered"
                        + (unexplained == 0 ? ", each with a reason" : ", " + unexplained + " without a reason");
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
