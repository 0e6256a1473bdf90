package dev.snowfort.review;

import dev.snowfort.catalog.Directive.Group;
import dev.snowfort.exposure.Assessment;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import java.util.List;
import java.util.Optional;

/// The tables of the HTML report. Their columns have fixed widths, so that none runs off the paper.
final class HtmlTables {
    /// Applications that a matrix holds beside each other on paper.
    static final int COLUMNS = 12;

    private static final String UNSET = "unset";

    private final Html html;

    HtmlTables(Html html) {
        this.html = html;
    }

    void exposures(Review review) {
        var pages = Alike.pages(review);
        begin(List.of("4", "26", "12", "46", "12"), "no", "application", "exposure", "directives", "findings");
        for (var i = 0; i < review.applications().size(); i++) {
            var application = review.applications().get(i);
            html.open("tr").element("td", String.valueOf(i + 1), "class", "number");
            html.open("td").element("a", application.name(), "href", "#application-" + (pages.get(i) + 1));
            html.close("td");
            html.element("td", Phrases.exposure(application.verdict()));
            html.element("td", Phrases.states(application));
            html.element("td", String.valueOf(application.findings().size()), "class", "number")
                    .close("tr");
        }
        end();
    }

    void decisions(Review review) {
        begin(
                List.of("12", "16", "15", "13", "7", "9", "28"),
                "application",
                "directive",
                "value",
                "default",
                "state",
                "if flipped",
                "reason");
        for (var application : review.applications()) {
            for (var directive : application.decisions()) {
                html.open("tr", "class", directive.state().word());
                html.element("th", application.name());
                html.open("td").element("code", directive.name()).close("td");
                value(directive.value());
                value(directive.fallback());
                html.element("td", directive.state().words(), "class", "word");
                html.element("td", Phrases.price(directive));
                html.element("td", directive.reason().isBlank() ? Phrases.UNEXPLAINED : directive.reason())
                        .close("tr");
            }
        }
        end();
    }

    /// @param first the first application's number
    void matrix(List<ReviewedApplication> block, int first) {
        html.open("table").open("colgroup");
        width("18").width("6");
        block.forEach(_ -> width(String.valueOf(76.0 / COLUMNS)));
        if (block.size() < COLUMNS) {
            width(String.valueOf(76.0 / COLUMNS * (COLUMNS - block.size())));
        }
        html.close("colgroup").open("thead").open("tr");
        html.element("th", "directive").element("th", "weight", "class", "number");
        for (var i = 0; i < block.size(); i++) {
            html.element("th", first + i + " " + block.get(i).name());
        }
        html.close("tr").close("thead").open("tbody");
        var group = Optional.<Group>empty();
        for (var place = 0; place < block.getFirst().directives().size(); place++) {
            var directive = block.getFirst().directives().get(place).directive();
            group = group(group, directive.group(), block.size() + 2);
            html.open("tr").open("th").element("code", directive.name()).close("th");
            html.element("td", Phrases.weight(Phrases.weight(block, place)), "class", "number");
            for (var application : block) {
                cell(application.directives().get(place));
            }
            html.close("tr");
        }
        end();
    }

    /// Most cells say the default: they need no class.
    private void cell(ReviewedDirective directive) {
        var state = directive.state();
        var words = state.brief(directive.value());
        if (state != DirectiveState.DEFAULT) {
            html.element("td", words, "class", state.word());
        } else if (isUnset(directive.value())) {
            html.element("td", words, "class", UNSET);
        } else {
            html.element("td", words);
        }
    }

    void directives(ReviewedApplication application, Basis basis) {
        begin(
                List.of("17", "20", "13", "9", "5", "13", "23"),
                "directive",
                "value",
                "default",
                "state",
                "weight",
                "if flipped",
                "reason and remarks");
        var group = Optional.<Group>empty();
        for (var directive : application.directives()) {
            group = group(group, directive.directive().group(), 7);
            var asDefault = directive.state() == DirectiveState.DEFAULT;
            row(directive.state()).open("th").element("code", directive.name());
            html.element("div", directive.directive().title(), "class", "title").close("th");
            value(directive.value());
            if (asDefault) {
                html.element("td", directive.state().words(), "class", UNSET, "colspan", "2");
            } else {
                value(directive.fallback());
                html.element("td", directive.state().words(), "class", "word");
            }
            html.element("td", Phrases.weight(directive.weight()), "class", "number");
            html.element("td", Phrases.priceWithValue(directive));
            reason(directive, basis);
            html.close("tr");
        }
        end();
    }

    private Html row(DirectiveState state) {
        return state == DirectiveState.DEFAULT ? html.open("tr") : html.open("tr", "class", state.word());
    }

    private void reason(ReviewedDirective directive, Basis basis) {
        html.open("td");
        if (!directive.reason().isBlank()) {
            html.element("p", directive.reason());
        }
        Phrases.remarks(directive, basis).forEach(remark -> html.element("p", remark, "class", "notes"));
        html.close("td");
    }

    void rows(Assessment assessment) {
        begin(List.of("5", "50", "15", "15", "15"), "", "row", "weight", "badness", "exposure");
        for (var row : assessment.rows()) {
            row(row.applicable() && !row.ok() ? DirectiveState.LOWERED : DirectiveState.DEFAULT);
            html.element("td", Phrases.tick(row)).element("td", row.name());
            html.element("td", String.valueOf(row.weight()), "class", "number");
            html.element("td", Phrases.badness(row), "class", "number");
            html.element("td", Phrases.rowExposure(row), "class", "number").close("tr");
        }
        end();
    }

    private Optional<Group> group(Optional<Group> before, Group group, int columns) {
        if (!before.equals(Optional.of(group))) {
            html.open("tr", "class", "group");
            html.element("th", group.title(), "colspan", String.valueOf(columns))
                    .close("tr");
        }
        return Optional.of(group);
    }

    private void value(DirectiveValue value) {
        html.open("td");
        if (isUnset(value)) {
            html.element("code", value.display(), "class", UNSET);
        } else {
            html.element("code", value.display());
        }
        html.close("td");
    }

    private static boolean isUnset(DirectiveValue value) {
        return value.equals(new Lines());
    }

    private void begin(List<String> widths, String... heads) {
        html.open("table").open("colgroup");
        widths.forEach(this::width);
        html.close("colgroup").open("thead").open("tr");
        for (var head : heads) {
            html.element("th", head);
        }
        html.close("tr").close("thead").open("tbody");
    }

    private HtmlTables width(String percent) {
        html.open("col", "style", "width: " + percent + "%");
        return this;
    }

    private void end() {
        html.close("tbody").close("table");
    }
}
