package dev.snowfort.ui.review;

import dev.snowfort.check.Finding;
import dev.snowfort.model.Application;
import dev.snowfort.review.Basis;
import dev.snowfort.review.PriceList;
import dev.snowfort.review.ReviewedApplication;
import dev.snowfort.ui.state.Outcome;
import dev.snowfort.ui.state.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An application in the review.
///
/// @param place in the deployment's list
/// @param source what was reviewed
record Column(int place, Application source, Rating rating, ReviewedApplication reviewed) {
    /// All applications of an outcome; those that did not change are taken from the columns before.
    static List<Column> of(Outcome outcome, Basis basis, PriceList prices, List<Column> before) {
        Map<Integer, List<Finding>> findings = outcome.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.field().application()));
        var columns = new ArrayList<Column>();
        for (var place = 0; place < outcome.ratings().size(); place++) {
            var application = outcome.deployment().applications().get(place);
            var rating = outcome.ratings().get(place);
            var found = findings.getOrDefault(place, List.of());
            columns.add(
                    place < before.size() && before.get(place).holds(application, rating, found)
                            ? before.get(place)
                            : new Column(
                                    place,
                                    application,
                                    rating,
                                    ReviewedApplication.of(place, application, basis, prices, found)));
        }
        return columns;
    }

    private boolean holds(Application application, Rating now, List<Finding> findings) {
        return source == application && rating == now && reviewed.findings().equals(findings);
    }

    String name() {
        return reviewed.name();
    }
}
