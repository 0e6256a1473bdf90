package dev.snowfort.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Hardening;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.review.UnitReview.UnitFile;
import dev.snowfort.storage.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportsTest {
    private static final Systemd SYSTEMD = Systemd.of(257);
    private static final String TAGS = "html|head|meta|title|style|body|h1|h2|h3|ul|li|p|a|div|section|table|colgroup"
            + "|col|thead|tbody|tr|th|td|code";
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*\")*)>");

    @Test
    void jsonHoldsEveryDirectiveOfEveryApplication() {
        var review = Review.of(twelve(), SYSTEMD);
        var json = json(review);

        assertThat(json.get("systemd").intValue()).isEqualTo(257);
        assertThat(json.get("applications").size()).isEqualTo(12);
        for (var i = 0; i < 12; i++) {
            var application = json.get("applications").get(i);
            var reviewed = review.applications().get(i);
            assertThat(application.get("exposure").decimalValue())
                    .hasToString(reviewed.exposure().orElseThrow().toString());
            assertThat(application.get("directives").size())
                    .isEqualTo(Hardening.all().size());
            for (var place = 0; place < Hardening.all().size(); place++) {
                assertDirective(
                        application.get("directives").get(place),
                        reviewed.directives().get(place));
            }
        }
    }

    private static void assertDirective(JsonNode directive, ReviewedDirective reviewed) {
        assertThat(directive.get("name").stringValue()).isEqualTo(reviewed.name());
        assertThat(display(directive.get("value"))).isEqualTo(reviewed.value().display());
        assertThat(display(directive.get("default")))
                .isEqualTo(reviewed.fallback().display());
        assertThat(directive.get("weight").intValue()).isEqualTo(reviewed.weight());
        assertThat(directive.get("reason").stringValue()).isEqualTo(reviewed.reason());
    }

    private static String display(JsonNode value) {
        if (value.isArray()) {
            var entries = new ArrayList<String>();
            value.forEach(entry -> entries.add(entry.stringValue()));
            return new Lines(entries).display();
        }
        return value.isBoolean() ? new Toggle(value.booleanValue()).display() : value.stringValue();
    }

    @Test
    void textShowsADecisionWithDefaultPriceAndReason() {
        var review = Review.of(ReviewTest.wiki("MemoryDenyWriteExecute", new Toggle(false), "numba"), SYSTEMD);

        assertThat(TextReport.of(review)).contains("""
                ! MemoryDenyWriteExecute    no                                             100  0.9 → 0.9
                    lowered; the default is yes
                    because: numba
                """);
    }

    @Test
    void textFitsAHundredColumns() {
        var reports = List.of(Review.of(twelve(), SYSTEMD), Review.of(many(40), SYSTEMD), unit(hostile(500)));

        assertThat(reports)
                .allSatisfy(report -> assertThat(TextReport.of(report).lines())
                        .allMatch(line -> line.codePointCount(0, line.length()) <= 100));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void theSameReviewGivesTheSameBytesWithOneFinalNewline(ReportFormat format) {
        var report = format.print(Review.of(twelve(), SYSTEMD));

        assertThat(report)
                .isEqualTo(format.print(Review.of(twelve(), SYSTEMD)))
                .endsWith("\n")
                .doesNotEndWith("\n\n")
                .doesNotContain("\r");
    }

    @Test
    void htmlNeedsNothingBesideItAndIsWellFormed() {
        for (var report : List.of(Review.of(twelve(), SYSTEMD), unit("[Service]\nProtectHome=<b>\n"))) {
            var html = HtmlReport.of(report);

            assertThat(html).doesNotContain("http://", "https://", "url(", "@import", "<script", "src=");
            assertWellFormed(html);
        }
    }

    @Test
    void htmlPutsAtMostTwelveApplicationsBesideEachOther() {
        var html = HtmlReport.of(Review.of(many(30), SYSTEMD));

        assertThat(Pattern.compile("<section class=\"matrix\">").matcher(html).results())
                .hasSize(3);
        assertThat(html).contains("<th>25 app24</th>").contains("id=\"application-30\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\\",
                "${x}",
                "''",
                "%",
                "$",
                "#",
                "a\nb",
                "\r",
                "\t",
                "\0",
                ";",
                "🏔",
                "\u202Egnp",
                "<b>",
                "&amp;",
                "</td></tr>",
                "<!--",
                "|",
                "`",
                "[x](y)",
                "\uD800",
                "'",
                " "
            })
    void nothingThatAUserTypedIsMarkup(String typed) {
        var deployment = ReviewTest.wiki("MemoryDenyWriteExecute", new Toggle(false), "why " + typed)
                .withTitle("title " + typed)
                .with(
                        0,
                        wiki -> wiki.withName("name" + typed)
                                .withSandbox(wiki.sandbox()
                                        .with("ReadWritePaths", new Override(new Lines("/x" + typed), ""))));
        var review = Review.of(deployment, SYSTEMD);

        assertWellFormed(HtmlReport.of(review));
        var cells = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\|");
        assertThat(MarkdownReport.of(review).lines().filter(line -> line.startsWith("| ")))
                .allMatch(line -> List.of(4L + 1, 3L + 1, 8L + 1)
                        .contains(cells.matcher(line).results().count()));
        assertThat(TextReport.of(review)).doesNotContainPattern("[\\p{Cc}\\u202E&&[^\\n]]");
        var override = json(review).get("applications").get(0).get("directives");
        assertThat(override.toString()).contains("MemoryDenyWriteExecute");
    }

    /// Every element is one of the program's own and closed again.
    private static void assertWellFormed(String html) {
        var body = html.replaceFirst("(?s)<style>.*</style>", "");
        var open = new ArrayList<String>();
        var tags = TAG.matcher(body);
        while (tags.find()) {
            assertThat(tags.group(2)).matches(TAGS);
            if (tags.group(1).isEmpty() && !List.of("meta", "col").contains(tags.group(2))) {
                open.add(tags.group(2));
            } else if (!tags.group(1).isEmpty()) {
                assertThat(open.removeLast()).isEqualTo(tags.group(2));
            }
        }
        assertThat(open).isEmpty();
        assertThat(TAG.matcher(body).replaceAll("").replaceFirst("^<!DOCTYPE html>", ""))
                .doesNotContain("<", ">");
        assertThat(body).doesNotContain("\0", "\u202E");
    }

    private static String hostile(int length) {
        return "[Service]\nProtectHome=" + "x".repeat(length) + "\nNoSuchDirective=1\n";
    }

    private static UnitReview unit(String text) {
        return UnitReview.of(List.of(new UnitFile("x.service", text)), Basis.of(257));
    }

    private static JsonNode json(Reviewed reviewed) {
        return JsonMapper.shared().readTree(JsonReport.of(reviewed));
    }

    private static Deployment twelve() {
        var deployment = many(12);
        for (var i = 0; i < 12; i += 3) {
            deployment = deployment.with(
                    i,
                    application -> application.withSandbox(application
                            .sandbox()
                            .with(
                                    "NoNewPrivileges",
                                    new Override(new Toggle(false), "a reason of some length ".repeat(9)))));
        }
        return deployment;
    }

    private static Deployment many(int count) {
        var shop = Examples.deployment("shop-and-blog").applications().getFirst();
        return new Deployment(
                "Many",
                IntStream.range(0, count)
                        .mapToObj(number -> shop.withName("app" + number))
                        .toList());
    }
}
