package dev.snowfort.review;

import dev.snowfort.catalog.Directive;
import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Exposure;
import dev.snowfort.exposure.Row;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.Sandbox.Override;
import java.util.Optional;

/// What flipping a directive would make of an application's exposure.
///
/// @param flipped the value after the flip: the default where it was changed, else off, else the tightest
/// @param before what systemd prints now
/// @param after what it would print
/// @param weight how much the rows count that the directive decides; 0 where systemd counts none of them, although the
///     directive may protect
public record Price(DirectiveValue flipped, Exposure before, Exposure after, int weight) {
    /// Nothing where systemd would not load the service at all, before or after.
    public static Optional<Price> of(Application application, Directive directive, Systemd systemd) {
        var flipped = flip(application, directive);
        if (!(systemd.assess(Service.of(application)) instanceof Assessment before)
                || !(systemd.assess(Service.of(with(application, directive, flipped))) instanceof Assessment after)) {
            return Optional.empty();
        }
        return Optional.of(new Price(flipped, before.overall(), after.overall(), weight(before, after)));
    }

    /// Whether the overall figure stays as it is.
    public boolean free() {
        return before.equals(after);
    }

    private static DirectiveValue flip(Application application, Directive directive) {
        var value = directive.valueFor(application);
        var fallback = directive.defaultFor(application);
        if (!value.equals(fallback)) {
            return fallback;
        }
        return value.equals(directive.off()) && !directive.values().isEmpty()
                ? directive.only(directive.values().getLast().value())
                : directive.off();
    }

    private static Application with(Application application, Directive directive, DirectiveValue value) {
        return application.withSandbox(application.sandbox().with(directive.name(), new Override(value, "")));
    }

    private static int weight(Assessment before, Assessment after) {
        var weight = 0;
        for (var i = 0; i < before.rows().size(); i++) {
            Row row = before.rows().get(i);
            if (!row.badness().equals(after.rows().get(i).badness())) {
                weight += row.weight();
            }
        }
        return weight;
    }
}
