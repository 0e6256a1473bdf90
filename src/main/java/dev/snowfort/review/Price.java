package dev.snowfort.review;

import dev.snowfort.catalog.Directive;
import dev.snowfort.exposure.Exposure;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import java.util.Optional;

/// What flipping a directive would make of an application's exposure.
///
/// @param flipped the value after the flip: the default where it was changed, else off, else the tightest
/// @param before what systemd prints now
/// @param after what it would print
/// @param weight how much the rows count that the directive decides; 0 where systemd counts none of them, although the
///     directive may protect
/// @param rated whether systemd looks at the directive at all when it assesses a service
public record Price(DirectiveValue flipped, Exposure before, Exposure after, int weight, boolean rated) {
    /// Nothing where systemd would not load the service at all, before or after.
    public static Optional<Price> of(Application application, Directive directive, Systemd systemd) {
        return new Prices(application, systemd).of(directive);
    }

    /// Whether the overall figure stays as it is.
    public boolean free() {
        return before.equals(after);
    }
}
