package dev.snowfort.review;

import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Remark;
import java.util.List;

/// The report as one file of HTML: needs nothing beside it, runs no script, prints on A4.
final class HtmlReport {
    private static final String LEGEND =
            "+ tighter than the default, ~ changed, ! lowered; all others are as the default.";

    private final Html html = new Html();
    private final HtmlTables tables = new HtmlTables(html);

    private HtmlReport() {}

    static String of(Reviewed reviewed) {
        var report = new HtmlReport();
        switch (reviewed) {
            case Review review -> report.deployment(review);
            case UnitReview unit -> report.unit(unit);
        }
        return report.html.toString();
    }

    private void deployment(Review review) {
        begin(review.title().isBlank() ? Phrases.HEADING : Phrases.HEADING + ": " + review.title());
        notes(review.basis().notes());
        notes(review.findings().stream().map(Phrases::findingWithField).toList());
        html.element("h2", "Exposure");
        tables.exposures(review);
        html.element("h2", "Decisions");
        decisions(review);
        for (var block : Phrases.blocks(review, HtmlTables.COLUMNS)) {
            html.open("section", "class", "matrix").element("h2", "Directives and applications");
            html.element("p", LEGEND);
            tables.matrix(block, review.applications().indexOf(block.getFirst()) + 1);
            html.close("section");
        }
        Alike.of(review).forEach(alike -> application(alike, review.basis()));
        end();
    }

    private void decisions(Review review) {
        var none = review.applications().stream()
                .allMatch(application -> application.decisions().isEmpty());
        if (none) {
            html.element("p", "Every directive of every application is as the module's default.");
        } else {
            tables.decisions(review);
        }
    }

    private void application(Alike alike, Basis basis) {
        var application = alike.first();
        html.open("section", "class", "application", "id", "application-" + (alike.place() + 1));
        html.element("h2", alike.title() + ": " + Phrases.exposure(application.verdict()));
        if (alike.names().size() > 1) {
            html.element("p", "All alike: " + String.join(", ", alike.names()) + ".");
        }
        html.element("p", application.unit() + "; " + Phrases.states(application) + ".");
        notes(Phrases.aside(application.verdict(), application.unit()).stream().toList());
        if (!application.findings().isEmpty()) {
            html.element("h3", "Findings");
            notes(application.findings().stream().map(Phrases::findingWithField).toList());
        }
        tables.directives(application, basis);
        html.close("section");
    }

    private void unit(UnitReview unit) {
        begin(unit.unit() + ": " + Phrases.exposure(unit.verdict()));
        notes(unit.basis().notes());
        notes(Phrases.aside(unit.verdict(), unit.unit()).stream().toList());
        if (unit.verdict() instanceof Assessment assessment) {
            tables.rows(assessment);
        }
        if (!unit.verdict().remarks().isEmpty()) {
            html.element("h2", "What this version does not take as it is written");
            notes(unit.verdict().remarks().stream().map(Remark::sentence).toList());
        }
        end();
    }

    private void begin(String title) {
        html.open("html", "lang", "en").open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        html.element("title", title).style(ReportStyle.SHEET).close("head");
        html.open("body").element("h1", title);
    }

    private void end() {
        html.open("div", "class", "fields");
        List.of("Reviewed by", "Date", "Signature").forEach(field -> html.element("p", field));
        html.close("div").close("body").close("html");
    }

    private void notes(List<String> notes) {
        if (!notes.isEmpty()) {
            html.open("ul", "class", "notes");
            notes.forEach(note -> html.element("li", note, "class", note.startsWith("error: ") ? "error" : "note"));
            html.close("ul");
        }
    }
}
