package dev.snowfort.review;

import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The report as Markdown with tables, for a wiki or a merge request.
final class MarkdownReport {
    private static final int COLUMNS = 12;

    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    static String of(Reviewed reviewed) {
        var report = new MarkdownReport();
        switch (reviewed) {
            case Review review -> report.deployment(review);
            case UnitReview unit -> report.unit(unit);
        }
        return report.text.toString();
    }

    private void deployment(Review review) {
        text.append("# ").append(Phrases.HEADING);
        text.append(review.title().isBlank() ? "" : ": " + escaped(review.title()))
                .append('\n');
        list(review.basis().notes());
        list(review.findings().stream().map(Phrases::findingWithField).toList());
        heading("Exposure");
        table(
                List.of("application", "exposure", "directives", "findings"),
                review.applications().stream().map(MarkdownReport::summary));
        heading("Directives and applications");
        text.append('\n').append(escaped(Phrases.legend())).append('\n');
        Phrases.blocks(review, COLUMNS).forEach(this::matrix);
        review.applications().forEach(application -> application(application, review.basis()));
    }

    private static List<String> summary(ReviewedApplication application) {
        return List.of(
                application.name(),
                Phrases.exposure(application.verdict()),
                Phrases.states(application),
                String.valueOf(application.findings().size()));
    }

    private void matrix(List<ReviewedApplication> block) {
        var heads = new ArrayList<>(List.of("directive", "weight"));
        block.forEach(application -> heads.add(application.name()));
        var rows = new ArrayList<List<String>>();
        for (var place = 0; place < block.getFirst().directives().size(); place++) {
            var row = new ArrayList<String>();
            row.add(block.getFirst().directives().get(place).name());
            row.add(Phrases.weight(Phrases.weight(block, place)));
            for (var application : block) {
                row.add(application.directives().get(place).state().sign());
            }
            rows.add(row);
        }
        table(heads, rows.stream());
    }

    private void application(ReviewedApplication application, Basis basis) {
        heading(application.name() + ": " + Phrases.exposure(application.verdict()));
        list(Phrases.aside(application.verdict(), application.unit()).stream().toList());
        list(application.findings().stream().map(Phrases::findingWithField).toList());
        table(
                List.of("directive", "value", "default", "state", "weight", "if flipped", "reason", "remarks"),
                application.directives().stream()
                        .map(directive -> List.of(
                                directive.name(),
                                directive.value().display(),
                                directive.fallback().display(),
                                directive.state().words(),
                                Phrases.weight(directive.weight()),
                                Phrases.priceWithValue(directive),
                                directive.reason(),
                                String.join(" ", Phrases.remarks(directive, basis)))));
    }

    private void unit(UnitReview unit) {
        text.append("# ")
                .append(escaped(unit.unit() + ": " + Phrases.exposure(unit.verdict())))
                .append('\n');
        list(unit.basis().notes());
        list(Phrases.aside(unit.verdict(), unit.unit()).stream().toList());
        if (unit.verdict() instanceof Assessment assessment) {
            table(
                    List.of("", "row", "weight", "badness", "exposure"),
                    assessment.rows().stream()
                            .map(row -> List.of(
                                    Phrases.tick(row),
                                    row.name(),
                                    String.valueOf(row.weight()),
                                    Phrases.badness(row),
                                    Phrases.rowExposure(row))));
        }
        if (!unit.verdict().remarks().isEmpty()) {
            heading("What this version does not take as it is written");
            list(unit.verdict().remarks().stream().map(Remark::sentence).toList());
        }
    }

    private void heading(String heading) {
        text.append("\n## ").append(escaped(heading)).append('\n');
    }

    private void list(List<String> items) {
        if (!items.isEmpty()) {
            text.append('\n');
            items.forEach(item -> text.append("- ").append(escaped(item)).append('\n'));
        }
    }

    private void table(List<String> heads, Stream<List<String>> rows) {
        text.append('\n');
        row(heads.stream());
        text.append("|").append(" --- |".repeat(heads.size())).append('\n');
        rows.forEach(row -> row(row.stream()));
    }

    private void row(Stream<String> cells) {
        text.append(cells.map(MarkdownReport::escaped).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /// Prose or a table cell: nothing in it is markup.
    static String escaped(String typed) {
        return Paragraphs.plain(typed).replaceAll("[\\\\`*_\\[\\]<>#|~&!+$]", "\\\\$0");
    }
}
