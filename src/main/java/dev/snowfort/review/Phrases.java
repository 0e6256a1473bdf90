package dev.snowfort.review;

import dev.snowfort.check.Finding;
import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Refusal;
import dev.snowfort.exposure.Remark;
import dev.snowfort.exposure.Row;
import dev.snowfort.exposure.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What all reports say in the same words.
final class Phrases {
    static final String NONE = "–";
    static final String UNEXPLAINED = "no reason given";
    static final String HEADING = "Sandbox review";

    private Phrases() {}

    /// `0.9 SAFE`, as systemd prints it.
    static String exposure(Verdict verdict) {
        return switch (verdict) {
            case Assessment assessment -> assessment.overall() + " " + assessment.level();
            case Refusal _ -> "not loaded";
        };
    }

    /// What to know beside the figure: why a service is not loaded, or that the running system counts differently.
    static Optional<String> aside(Verdict verdict, String unit) {
        return switch (verdict) {
            case Refusal refusal -> Optional.of(refusal.cause().sentence());
            case Assessment assessment when assessment.live().equals(assessment.overall()) -> Optional.empty();
            case Assessment assessment ->
                Optional.of("On a running system systemd-analyze security %s prints %s %s."
                        .formatted(unit, assessment.live(), assessment.live().level()));
        };
    }

    static String weight(int weight) {
        return weight == 0 ? NONE : String.valueOf(weight);
    }

    /// `0.9 → 1.1`; nothing where no row counts the directive.
    static String price(ReviewedDirective directive) {
        return directive
                .price()
                .filter(price -> price.weight() > 0)
                .map(price -> price.before() + " → " + price.after())
                .orElse(NONE);
    }

    /// The same with the value that it takes: `0.9 → 1.1 with no`.
    static String priceWithValue(ReviewedDirective directive) {
        return directive
                .price()
                .filter(price -> price.weight() > 0)
                .map(price -> price.before() + " → " + price.after() + " with "
                        + price.flipped().display())
                .orElse(NONE);
    }

    /// What there is to say about a directive beyond its value and reason.
    static List<String> remarks(ReviewedDirective directive, Basis basis) {
        var remarks = new ArrayList<String>();
        if (!directive.known()) {
            remarks.add("systemd %d does not have it; it came with %d."
                    .formatted(basis.version(), directive.directive().since()));
        } else {
            directive.remarks().stream().map(Remark::sentence).forEach(remarks::add);
        }
        directive.findings().stream().map(Phrases::finding).forEach(remarks::add);
        return remarks;
    }

    static String finding(Finding finding) {
        return severity(finding) + ": " + finding.message();
    }

    /// `error: port: Port 80 is …`
    static String findingWithField(Finding finding) {
        return severity(finding) + ": " + field(finding) + ": " + finding.message();
    }

    static String field(Finding finding) {
        return finding.field().inSandbox()
                ? finding.field().directive()
                : finding.field().field();
    }

    static String severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
        };
    }

    /// `56 as the default, 1 tighter, 2 lowered`
    static String states(ReviewedApplication application) {
        var states = new ArrayList<String>();
        for (var state : DirectiveState.values()) {
            var count = application.count(state);
            if (count > 0) {
                states.add(count + " " + state.words());
            }
        }
        return String.join(", ", states);
    }

    static String badness(Row row) {
        return row.applicable() ? row.badness().getAsInt() + "/" + row.range() : "does not apply";
    }

    static String tick(Row row) {
        if (!row.applicable()) {
            return " ";
        }
        return row.ok() ? "✓" : "✗";
    }

    static String rowExposure(Row row) {
        return row.exposure().map(String::valueOf).orElse("");
    }

    /// `· as the default, + tighter, …`
    static String legend() {
        var legend = new ArrayList<String>();
        for (var state : DirectiveState.values()) {
            legend.add(state.sign() + " " + state.words());
        }
        return String.join(", ", legend) + ".";
    }

    static List<List<ReviewedApplication>> blocks(Review review, int columns) {
        var blocks = new ArrayList<List<ReviewedApplication>>();
        var applications = review.applications();
        for (var from = 0; from < applications.size(); from += columns) {
            blocks.add(applications.subList(from, Math.min(from + columns, applications.size())));
        }
        return blocks;
    }

    /// The greatest weight that the directive at a place of the catalogue has among some applications.
    static int weight(List<ReviewedApplication> applications, int place) {
        return applications.stream()
                .mapToInt(application -> application.directives().get(place).weight())
                .max()
                .orElse(0);
    }
}
