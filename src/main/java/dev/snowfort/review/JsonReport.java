package dev.snowfort.review;

import dev.snowfort.check.Finding;
import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Exposure;
import dev.snowfort.exposure.Refusal;
import dev.snowfort.exposure.Remark;
import dev.snowfort.exposure.Row;
import dev.snowfort.exposure.Verdict;
import dev.snowfort.storage.JsonText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The report for programs: every directive of every application. Values are as in a deployment file.
final class JsonReport {
    private JsonReport() {}

    static String of(Reviewed reviewed) {
        return JsonText.print(
                switch (reviewed) {
                    case Review review -> deployment(review);
                    case UnitReview unit -> unit(unit);
                });
    }

    private static Map<String, @Nullable Object> deployment(Review review) {
        var object = basis(review.basis());
        object.put("title", review.title());
        object.put("findings", findings(review.findings()));
        object.put(
                "applications",
                review.applications().stream()
                        .map(application -> application(application, review.basis()))
                        .toList());
        return object;
    }

    private static Map<String, @Nullable Object> application(ReviewedApplication application, Basis basis) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("name", application.name());
        object.put("unit", application.unit());
        verdict(object, application.verdict());
        object.put("findings", findings(application.findings()));
        object.put(
                "directives",
                application.directives().stream()
                        .map(directive -> directive(directive, basis))
                        .toList());
        return object;
    }

    private static Map<String, @Nullable Object> directive(ReviewedDirective directive, Basis basis) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("name", directive.name());
        object.put("group", directive.directive().group().title());
        object.put("value", directive.value());
        object.put("default", directive.fallback());
        object.put("state", directive.state().word());
        object.put("weight", (long) directive.weight());
        object.put("reason", directive.reason());
        object.put("flippedTo", directive.price().map(Price::flipped).orElse(null));
        object.put("exposureIfFlipped", number(directive.price().map(Price::after)));
        object.put("remarks", Phrases.remarks(directive, basis));
        return object;
    }

    private static Map<String, @Nullable Object> unit(UnitReview unit) {
        var object = basis(unit.basis());
        object.put("unit", unit.unit());
        verdict(object, unit.verdict());
        object.put(
                "rows",
                unit.verdict() instanceof Assessment assessment
                        ? assessment.rows().stream().map(JsonReport::row).toList()
                        : List.of());
        object.put(
                "remarks",
                unit.verdict().remarks().stream().map(Remark::sentence).toList());
        return object;
    }

    private static Map<String, @Nullable Object> row(Row row) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("id", row.id());
        object.put("name", row.name());
        object.put("weight", (long) row.weight());
        object.put("range", (long) row.range());
        object.put("badness", row.applicable() ? (Object) (long) row.badness().getAsInt() : null);
        object.put("exposure", number(row.exposure()));
        return object;
    }

    private static Map<String, @Nullable Object> basis(Basis basis) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("systemd", (long) basis.version());
        object.put("rulesOfSystemd", (long) basis.rules().version());
        object.put("notes", basis.notes());
        return object;
    }

    private static void verdict(Map<String, @Nullable Object> object, Verdict verdict) {
        switch (verdict) {
            case Assessment assessment -> {
                object.put("exposure", number(Optional.of(assessment.overall())));
                object.put("level", assessment.level().name());
                object.put("exposureLive", number(Optional.of(assessment.live())));
            }
            case Refusal refusal -> {
                object.put("exposure", null);
                object.put("level", null);
                object.put("notLoaded", refusal.cause().sentence());
            }
        }
    }

    private static @Nullable Object number(Optional<Exposure> exposure) {
        return exposure.map(value -> new BigDecimal(value.toString())).orElse(null);
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("severity", Phrases.severity(finding));
                    object.put("field", finding.field().field());
                    object.put("message", finding.message());
                    return object;
                })
                .toList();
    }
}
