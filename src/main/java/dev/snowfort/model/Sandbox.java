package dev.snowfort.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the user changed in an application's sandbox: directives that differ from the module's default, with reasons.
///
/// @param overrides by directive, sorted by its name
public record Sandbox(SortedMap<String, Override> overrides) {
    public static final Sandbox DEFAULT = new Sandbox(new TreeMap<>());

    public Sandbox {
        overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
    }

    /// @param reason why, in the user's words; may be empty
    /// @param unknown fields of the deployment file that this version does not know
    public record Override(DirectiveValue value, String reason, Fields unknown) {
        public Override(DirectiveValue value, String reason) {
            this(value, reason, Fields.NONE);
        }

        public Override withValue(DirectiveValue changed) {
            return new Override(changed, reason, unknown);
        }

        public Override withReason(String changed) {
            return new Override(value, changed, unknown);
        }
    }

    public Optional<Override> override(String directive) {
        return Optional.ofNullable(overrides.get(directive));
    }

    public Sandbox with(String directive, Override override) {
        var changed = new TreeMap<>(overrides);
        changed.put(directive, override);
        return new Sandbox(changed);
    }

    public Sandbox without(String directive) {
        var changed = new TreeMap<>(overrides);
        changed.remove(directive);
        return new Sandbox(changed);
    }
}
