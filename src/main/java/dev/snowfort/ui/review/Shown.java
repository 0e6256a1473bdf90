package dev.snowfort.ui.review;

import java.util.List;

/// What the search and the filters leave of the review.
///
/// @param any whether the deployment has an application at all
/// @param lines directives under the headings of their groups
/// @param summary of the whole deployment, whatever the filters are
/// @param basis by which rules the exposures were worked out, in a sentence
record Shown(
        boolean any, List<Column> columns, List<Line> lines, List<Decision> decisions, String summary, String basis) {
    static final Shown NOTHING = new Shown(false, List.of(), List.of(), List.of(), "", "");

    Shown {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        decisions = List.copyOf(decisions);
    }
}
