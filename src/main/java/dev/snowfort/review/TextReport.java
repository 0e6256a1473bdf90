package dev.snowfort.review;

import static dev.snowfort.review.Paragraphs.aligned;
import static dev.snowfort.review.Paragraphs.padded;
import static dev.snowfort.review.Paragraphs.plain;
import static dev.snowfort.review.Paragraphs.wrap;

import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Row;
import java.util.List;

/// The report for a terminal of 100 columns.
final class TextReport {
    private static final int COLUMNS = 19;
    private static final int NAME = 25;
    private static final int VALUE = 44;
    private static final int WEIGHT = 6;
    private static final String UNDER = " ".repeat(8);

    private final Paragraphs text = new Paragraphs();

    private TextReport() {}

    static String of(Reviewed reviewed) {
        var report = new TextReport();
        switch (reviewed) {
            case Review review -> report.deployment(review);
            case UnitReview unit -> report.unit(unit);
        }
        return report.text.toString();
    }

    private void deployment(Review review) {
        text.heading(review.title().isBlank() ? Phrases.HEADING : Phrases.HEADING + ": " + review.title());
        review.basis().notes().forEach(note -> text.paragraph("", note));
        review.findings().forEach(finding -> text.paragraph("", Phrases.findingWithField(finding)));
        text.heading("Exposure");
        for (var i = 0; i < review.applications().size(); i++) {
            summary(i + 1, review.applications().get(i));
        }
        Phrases.blocks(review, COLUMNS)
                .forEach(block -> matrix(block, review.applications().indexOf(block.getFirst()) + 1));
        review.applications().forEach(application -> application(application, review.basis()));
    }

    private void summary(int number, ReviewedApplication application) {
        text.hanging(
                aligned(String.valueOf(number), 4) + "  ",
                " ".repeat(6),
                application.name() + ": " + Phrases.exposure(application.verdict()) + "; " + Phrases.states(application)
                        + findings(application));
    }

    private static String findings(ReviewedApplication application) {
        var count = application.findings().size();
        return switch (count) {
            case 0 -> ".";
            case 1 -> "; 1 finding.";
            default -> "; " + count + " findings.";
        };
    }

    private void matrix(List<ReviewedApplication> block, int first) {
        text.heading("Directives and applications");
        text.paragraph("", Phrases.legend() + " The numbers are those of the applications above.");
        var numbers = new StringBuilder(padded("", NAME) + aligned("weight", WEIGHT + 1));
        for (var i = 0; i < block.size(); i++) {
            numbers.append(number(String.valueOf(first + i)));
        }
        text.line(numbers.toString());
        for (var place = 0; place < block.getFirst().directives().size(); place++) {
            var name = block.getFirst().directives().get(place).name();
            var line = new StringBuilder(
                    padded(name, NAME) + aligned(Phrases.weight(Phrases.weight(block, place)), WEIGHT + 1));
            for (var application : block) {
                line.append(number(application.directives().get(place).state().sign()));
            }
            text.line(line.toString());
        }
    }

    /// Three columns wide, or as many as the number takes.
    private static String number(String cell) {
        return aligned(cell, cell.length() > 2 ? cell.length() + 1 : 3);
    }

    private void application(ReviewedApplication application, Basis basis) {
        text.heading(application.name() + ": " + Phrases.exposure(application.verdict()));
        Phrases.aside(application.verdict(), application.unit()).ifPresent(aside -> text.paragraph("", aside));
        application.findings().forEach(finding -> text.paragraph("", Phrases.findingWithField(finding)));
        text.line("  " + padded("directive", NAME) + " " + padded("value", VALUE) + aligned("weight", WEIGHT)
                + "  if flipped");
        application.directives().forEach(directive -> directive(directive, basis));
    }

    private void directive(ReviewedDirective directive, Basis basis) {
        var value = wrap(plain(directive.value().display()), VALUE - 1);
        var lead = directive.state().sign() + " " + padded(directive.name(), NAME) + " ";
        text.line(lead + padded(value.getFirst(), VALUE) + aligned(Phrases.weight(directive.weight()), WEIGHT) + "  "
                + Phrases.price(directive));
        value.stream().skip(1).forEach(rest -> text.line(" ".repeat(NAME + 3) + rest));
        if (directive.state() != DirectiveState.DEFAULT) {
            text.hanging(
                    " ".repeat(4),
                    UNDER,
                    directive.state().words() + "; the default is "
                            + directive.fallback().display());
        }
        if (!directive.reason().isBlank()) {
            text.hanging(" ".repeat(4), UNDER, "because: " + directive.reason());
        }
        Phrases.remarks(directive, basis).forEach(remark -> text.hanging(" ".repeat(4), UNDER, remark));
    }

    private void unit(UnitReview unit) {
        text.heading(unit.unit() + ": " + Phrases.exposure(unit.verdict()));
        unit.basis().notes().forEach(note -> text.paragraph("", note));
        Phrases.aside(unit.verdict(), unit.unit()).ifPresent(aside -> text.paragraph("", aside));
        if (unit.verdict() instanceof Assessment assessment) {
            text.blank();
            text.line("  " + padded("row", 62) + aligned("weight", WEIGHT) + aligned("badness", 16) + "  exposure");
            assessment.rows().forEach(this::row);
        }
        if (!unit.verdict().remarks().isEmpty()) {
            text.heading("What this version does not take as it is written");
            unit.verdict().remarks().forEach(remark -> text.hanging("  ", UNDER, remark.sentence()));
        }
    }

    private void row(Row row) {
        text.line(Phrases.tick(row) + " " + padded(row.name(), 62) + aligned(String.valueOf(row.weight()), WEIGHT)
                + aligned(Phrases.badness(row), 16) + aligned(Phrases.rowExposure(row), 10));
    }
}
