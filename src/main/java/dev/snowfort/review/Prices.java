package dev.snowfort.review;

import dev.snowfort.catalog.DefaultSandbox;
import dev.snowfort.catalog.Directive;
import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Row;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.exposure.Verdict;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// An application's verdict and the price of each of its switches, worked out when somebody asks for it. What they
/// share
/// is worked out once.
public final class Prices {
    private final Application application;
    private final Systemd systemd;
    private final DefaultSandbox defaults;
    private final Map<String, DirectiveValue> directives;
    private final Verdict verdict;
    private final Map<String, Optional<Price>> known = new ConcurrentHashMap<>();

    public Prices(Application application, Systemd systemd) {
        this.application = application;
        this.systemd = systemd;
        defaults = DefaultSandbox.of(application);
        directives = Service.directives(application);
        verdict = systemd.assess(Service.of(application, directives));
    }

    public Verdict verdict() {
        return verdict;
    }

    /// Nothing where systemd would not load the service at all, before or after.
    public Optional<Price> of(Directive directive) {
        return known.computeIfAbsent(directive.name(), _ -> price(directive));
    }

    private Optional<Price> price(Directive directive) {
        if (!(verdict instanceof Assessment before)) {
            return Optional.empty();
        }
        var flipped = flip(directive);
        if (!systemd.rates(directive.name())) {
            return Optional.of(new Price(flipped, before.overall(), before.overall(), 0, false));
        }
        return assess(directive, flipped) instanceof Assessment after
                ? Optional.of(new Price(flipped, before.overall(), after.overall(), weight(before, after), true))
                : Optional.empty();
    }

    private Verdict assess(Directive directive, DirectiveValue flipped) {
        var changed = new LinkedHashMap<>(directives);
        changed.put(directive.name(), flipped);
        return systemd.assess(Service.of(application, changed));
    }

    private DirectiveValue flip(Directive directive) {
        var value = directive.valueFor(application, defaults);
        var fallback = defaults.value(directive);
        if (!value.equals(fallback)) {
            return fallback;
        }
        return value.equals(directive.off()) && !directive.values().isEmpty() ? tightest(directive) : directive.off();
    }

    /// The last value; of the entries of a list, which have no order, the one that counts for most.
    private DirectiveValue tightest(Directive directive) {
        var values = directive.values().stream()
                .map(choice -> directive.only(choice.value()))
                .toList()
                .reversed();
        return directive.kind().isList() && systemd.rates(directive.name())
                ? values.stream()
                        .min(Comparator.comparingDouble(value -> points(assess(directive, value))))
                        .orElseThrow()
                : values.getFirst();
    }

    private static double points(Verdict verdict) {
        return verdict instanceof Assessment assessment
                ? assessment.rows().stream()
                        .filter(Row::applicable)
                        .mapToDouble(
                                row -> (double) row.weight() * row.badness().getAsInt() / row.range())
                        .sum()
                : Double.MAX_VALUE;
    }

    private static int weight(Assessment before, Assessment after) {
        var weight = 0;
        for (var i = 0; i < before.rows().size(); i++) {
            var row = before.rows().get(i);
            if (!row.badness().equals(after.rows().get(i).badness())) {
                weight += row.weight();
            }
        }
        return weight;
    }
}
