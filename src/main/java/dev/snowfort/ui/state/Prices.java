package dev.snowfort.ui.state;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.review.Price;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The [Price] of every directive of one application, worked out again only when its sandbox changes.
public final class Prices {
    public static final Prices NONE = new Prices(Optional.empty(), List.of(), Map.of());

    private final Optional<Rating> rating;
    private final List<DirectiveValue> defaults;
    private final Map<String, Price> prices;

    private Prices(Optional<Rating> rating, List<DirectiveValue> defaults, Map<String, Price> prices) {
        this.rating = rating;
        this.defaults = defaults;
        this.prices = prices;
    }

    /// Nothing where systemd would not load the service, before or after.
    public Optional<Price> of(Directive directive) {
        return Optional.ofNullable(prices.get(directive.name()));
    }

    /// These where neither the section nor what a flip goes back to has changed.
    ///
    /// @param now what systemd says of the application
    public Prices after(Application application, Rating now) {
        var fallbacks = Hardening.all().stream()
                .map(directive -> directive.defaultFor(application))
                .toList();
        var same = rating.filter(before -> before == now).isPresent() && fallbacks.equals(defaults);
        return same ? this : new Prices(Optional.of(now), fallbacks, prices(application, now));
    }

    private static Map<String, Price> prices(Application application, Rating rating) {
        var all = new dev.snowfort.review.Prices(application, rating.basis().rules());
        var prices = new HashMap<String, Price>();
        Hardening.all().forEach(directive -> all.of(directive).ifPresent(price -> prices.put(directive.name(), price)));
        return prices;
    }
}
