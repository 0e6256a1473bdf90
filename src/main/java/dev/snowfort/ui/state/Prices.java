package dev.snowfort.ui.state;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Row;
import dev.snowfort.exposure.UnitLine;
import dev.snowfort.exposure.UnitLine.Assignment;
import dev.snowfort.exposure.UnitSection;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.review.Price;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The [Price] of every directive of one application. All at once they cost less than a millisecond: the section is
/// made
/// once, each flip replaces its own lines, and what systemd does not rate is not assessed.
public final class Prices {
    public static final Prices NONE = new Prices(Optional.empty(), Map.of(), Map.of());

    private final Optional<Rating> rating;
    private final Map<String, DirectiveValue> flips;
    private final Map<String, Price> prices;

    private Prices(Optional<Rating> rating, Map<String, DirectiveValue> flips, Map<String, Price> prices) {
        this.rating = rating;
        this.flips = flips;
        this.prices = prices;
    }

    /// Nothing where systemd would not load the service, before or after.
    public Optional<Price> of(Directive directive) {
        return Optional.ofNullable(prices.get(directive.name()));
    }

    /// These where neither the section nor a flip has changed.
    ///
    /// @param now what systemd says of the application
    public Prices after(Application application, Rating now) {
        var flipped = new HashMap<String, DirectiveValue>();
        Hardening.all().forEach(directive -> flipped.put(directive.name(), flip(application, directive)));
        var same = rating.filter(before -> before == now).isPresent() && flipped.equals(flips);
        return same ? this : new Prices(Optional.of(now), flipped, prices(now, flipped));
    }

    /// As [Price] flips: to the default where it was changed, else off, else to the tightest.
    private static DirectiveValue flip(Application application, Directive directive) {
        var fallback = directive.defaultFor(application);
        var own = application.sandbox().override(directive.name()).map(override -> override.value());
        if (own.isPresent() && !own.get().equals(fallback)) {
            return fallback;
        }
        return fallback.equals(directive.off()) && !directive.values().isEmpty()
                ? directive.only(directive.values().getLast().value())
                : directive.off();
    }

    private static Map<String, Price> prices(Rating rating, Map<String, DirectiveValue> flips) {
        var prices = new HashMap<String, Price>();
        if (rating.verdict() instanceof Assessment before) {
            var blocks = blocks(rating.section());
            flips.forEach((name, value) -> {
                if (!Rating.TARGET.rates(name)) {
                    prices.put(name, new Price(value, before.overall(), before.overall(), 0));
                } else if (Rating.TARGET.assess(with(rating.section(), blocks, name, value))
                        instanceof Assessment after) {
                    prices.put(name, new Price(value, before.overall(), after.overall(), weight(before, after)));
                }
            });
        }
        return prices;
    }

    /// The lines of each directive in the order of the unit; under the empty name what stands before them.
    private static Map<String, List<UnitLine>> blocks(UnitSection section) {
        var blocks = new LinkedHashMap<String, List<UnitLine>>();
        blocks.put("", new ArrayList<>());
        Hardening.all().forEach(directive -> blocks.put(directive.name(), new ArrayList<>()));
        for (var line : section.lines()) {
            var name = line instanceof Assignment assignment ? assignment.directive() : "";
            blocks.getOrDefault(name, blocks.get("")).add(line);
        }
        return blocks;
    }

    private static UnitSection with(
            UnitSection section, Map<String, List<UnitLine>> blocks, String directive, DirectiveValue value) {
        var lines = new ArrayList<UnitLine>();
        blocks.forEach((name, block) -> lines.addAll(
                name.equals(directive) ? UnitSection.of(Map.of(name, value)).service() : block));
        return new UnitSection(section.unit(), lines);
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
