package dev.snowfort.catalog;

import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.Sandbox;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// A sandbox to begin with: the settings that it switches, the directives that it lowers, and what becomes of the
/// user's own overrides. A reason that the user wrote is never lost: see [Sandbox#reset].
///
/// @param name what the command line and the undo step call it
/// @param summary one or two sentences: whom it is for
/// @param advice what it lowers, each with a reason to begin with
public record Preset(
        String name,
        String title,
        String summary,
        SequencedMap<Setting<Boolean>, Boolean> settings,
        List<Advice> advice,
        Others others) {
    public Preset {
        settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
        advice = List.copyOf(advice);
    }

    /// @param reason in words, for when the user has not written any
    public record Advice(Directive directive, DirectiveValue value, String reason) {}

    /// What becomes of overrides that the preset does not mention.
    public enum Others {
        KEEP("They stay."),
        DROP("They go; a reason is kept for when the directive is changed again."),
        DROP_LOWERING("Those that protect less go; a reason is kept for when the directive is changed again.");

        private final String description;

        Others(String description) {
            this.description = description;
        }

        public String description() {
            return description;
        }

        static Others of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// The application with this sandbox. Applying it again changes nothing.
    public Application apply(Application application) {
        var changed = application;
        for (var setting : settings.entrySet()) {
            changed = switched(changed, setting.getKey(), setting.getValue());
        }
        for (var name : application.sandbox().overrides().keySet()) {
            changed = goes(name, changed) ? changed.withSandbox(forget(name, changed)) : changed;
        }
        for (var advised : advice) {
            changed = advised(changed, advised);
        }
        return changed;
    }

    /// Whether the application is as this preset would make it.
    public boolean holds(Application application) {
        return apply(application).equals(application);
    }

    private static Application switched(Application application, Setting<Boolean> setting, boolean on) {
        return setting.defaultFor(application) == on ? setting.reset(application) : setting.set(application, on);
    }

    private boolean goes(String name, Application application) {
        var directive = known(name);
        if (directive.isPresent()
                && directive.get().valueFor(application).equals(directive.get().defaultFor(application))) {
            return true;
        }
        return switch (others) {
            case KEEP -> false;
            case DROP -> true;
            case DROP_LOWERING ->
                directive.filter(there -> there.lowered(application)).isPresent();
        };
    }

    /// The words of a preset are no words of the user's.
    private static Sandbox forget(String name, Application application) {
        var ready = application
                .sandbox()
                .override(name)
                .filter(override -> Presets.isReadyReason(override.reason()))
                .isPresent();
        return ready
                ? application.sandbox().without(name)
                : application.sandbox().reset(name);
    }

    private static Application advised(Application application, Advice advice) {
        var directive = advice.directive();
        var value = directive.valueFor(application);
        var own = application.sandbox().override(directive.name()).isPresent();
        var loose = directive.refuse(value).isEmpty() && !directive.looser(advice.value(), value);
        if (loose && !(own && value.equals(advice.value()))) {
            return application;
        }
        var override = application.sandbox().changed(directive.name(), advice.value());
        var explained = override.reason().isBlank() ? override.withReason(advice.reason()) : override;
        return application.withSandbox(application.sandbox().with(directive.name(), explained));
    }

    private static Optional<Directive> known(String name) {
        return Hardening.all().stream()
                .filter(directive -> directive.name().equals(name))
                .findFirst();
    }
}
