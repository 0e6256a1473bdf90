package dev.snowfort.review;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.DefaultSandbox;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The prices of many applications. Those whose sandboxes differ in names alone share theirs.
public final class PriceList {
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_-]{0,30}");

    /// Stands for every plain name.
    private static final String ANY = "any";

    /// Users with a meaning of their own.
    private static final Set<String> SPECIAL = Set.of("root", "nobody");

    private final Systemd systemd;
    private final Map<Sandboxed, Prices> known = new ConcurrentHashMap<>();

    public PriceList(Systemd systemd) {
        this.systemd = systemd;
    }

    public Prices of(Application application) {
        return known.computeIfAbsent(Sandboxed.of(application), _ -> new Prices(application, systemd));
    }

    /// All that an assessment depends on.
    ///
    /// @param name of the application, where it matters which; the user in the same way
    private record Sandboxed(DefaultSandbox defaults, String name, String user, Map<String, DirectiveValue> overrides) {
        private static Sandboxed of(Application application) {
            var overrides = new TreeMap<String, DirectiveValue>();
            application.sandbox().overrides().forEach((directive, override) -> {
                if (Hardening.named(directive).isPresent()) {
                    overrides.put(directive, override.value());
                }
            });
            var user = DatabaseSettings.USER.of(application);
            var specifiers = overrides.values().stream()
                    .anyMatch(value -> value.display().contains("%"));
            return new Sandboxed(
                    DefaultSandbox.of(application),
                    specifiers || user.contains("%") || !isPlain(application.name()) ? application.name() : ANY,
                    isPlain(user) && !SPECIAL.contains(user) ? ANY : user,
                    overrides);
        }

        private static boolean isPlain(String name) {
            return PLAIN.matcher(name).matches();
        }
    }
}
