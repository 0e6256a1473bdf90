package dev.snowfort.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the user changed in an application's sandbox: directives that differ from the module's default, with reasons.
///
/// @param overrides by directive, sorted by its name
/// @param notes reasons of directives that are back at their default, for when they are changed again
public record Sandbox(SortedMap<String, Override> overrides, SortedMap<String, Note> notes) {
    public static final Sandbox DEFAULT = new Sandbox(new TreeMap<>());

    public Sandbox {
        overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
        var kept = new TreeMap<>(notes);
        kept.keySet().removeAll(overrides.keySet());
        notes = Collections.unmodifiableSortedMap(kept);
    }

    public Sandbox(SortedMap<String, Override> overrides) {
        this(overrides, new TreeMap<>());
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

    /// What is left of an override whose value is gone.
    public record Note(String reason, Fields unknown) {}

    public Optional<Override> override(String directive) {
        return Optional.ofNullable(overrides.get(directive));
    }

    /// What the user wrote about a directive, whether or not it is changed; empty when nothing.
    public String reason(String directive) {
        return override(directive)
                .map(Override::reason)
                .or(() -> Optional.ofNullable(notes.get(directive)).map(Note::reason))
                .orElse("");
    }

    /// An override with a value; a directive that was changed before has its reason again.
    public Override changed(String directive, DirectiveValue value) {
        return override(directive)
                .or(() -> Optional.ofNullable(notes.get(directive))
                        .map(note -> new Override(value, note.reason(), note.unknown())))
                .map(override -> override.withValue(value))
                .orElseGet(() -> new Override(value, ""));
    }

    public Sandbox with(String directive, Override override) {
        var changed = new TreeMap<>(overrides);
        changed.put(directive, override);
        return new Sandbox(changed, notes);
    }

    /// Back to the default, nothing left.
    public Sandbox without(String directive) {
        var changed = new TreeMap<>(overrides);
        changed.remove(directive);
        var fewer = new TreeMap<>(notes);
        fewer.remove(directive);
        return new Sandbox(changed, fewer);
    }

    /// Back to the default; a reason stays for when the directive is changed again.
    public Sandbox reset(String directive) {
        var reset = without(directive);
        var kept = new TreeMap<>(reset.notes);
        override(directive)
                .filter(override -> !override.reason().isBlank())
                .map(override -> new Note(override.reason(), override.unknown()))
                .or(() -> Optional.ofNullable(notes.get(directive)))
                .ifPresent(note -> kept.put(directive, note));
        return new Sandbox(reset.overrides, kept);
    }
}
