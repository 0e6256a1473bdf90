package dev.snowfort.catalog;

import dev.snowfort.model.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/// One setting of an application, declared once: its form row, help, checks, field of the deployment file, Nix
/// attribute and line of the documentation all come from here. Immutable; the methods named `with…` are for [Settings].
///
/// @param <T> the Java type of its value
public final class Setting<T> {
    /// What becomes of a setting in the export.
    public enum Emission {
        /// The module's option of the same name.
        OPTION,
        /// The option `pythonPackages`: names of packages become a function.
        PACKAGES,
        /// An option that takes a path, chosen as a folder inside the application's source.
        SOURCE_FOLDER,
        /// Nothing by itself: the source, or what only the keys-file template needs.
        ELSEWHERE
    }

    /// A rule on the value alone: broken where the predicate holds.
    public record Rule<T>(Predicate<T> broken, Function<T, String> sentence) {}

    private final String key;
    private final Section section;
    private final Kind<T> kind;
    private final String label;
    private final String help;
    private final String example;
    private final Function<Application, T> fallback;
    private final Predicate<Application> applies;
    private final Optional<String> required;
    private final List<Rule<T>> rules;
    private final Emission emission;
    private final Lens<T> lens;

    private record Lens<T>(
            Function<Application, Optional<T>> get,
            BiFunction<Application, T, Application> set,
            Function<Application, Application> reset,
            boolean stored) {}

    private Setting(
            String key,
            Section section,
            Kind<T> kind,
            String label,
            String help,
            String example,
            Function<Application, T> fallback,
            Predicate<Application> applies,
            Optional<String> required,
            List<Rule<T>> rules,
            Emission emission,
            Lens<T> lens) {
        this.key = key;
        this.section = section;
        this.kind = kind;
        this.label = label;
        this.help = help;
        this.example = example;
        this.fallback = fallback;
        this.applies = applies;
        this.required = required;
        this.rules = List.copyOf(rules);
        this.emission = emission;
        this.lens = lens;
    }

    static <T> Setting<T> of(String key, Section section, Kind<T> kind, T fallback, String label, String help) {
        return new Setting<>(
                key,
                section,
                kind,
                label,
                help,
                "",
                _ -> fallback,
                _ -> true,
                Optional.empty(),
                List.of(),
                Emission.OPTION,
                stored(key));
    }

    @SuppressWarnings("unchecked") // the deployment file is read with the kind's own test
    private static <T> Lens<T> stored(String key) {
        return new Lens<>(
                application -> application.settings().get(key).map(value -> (T) value),
                (application, value) ->
                        application.withSettings(application.settings().with(key, value)),
                application -> application.withSettings(application.settings().without(key)),
                true);
    }

    Setting<T> withExample(String changed) {
        return new Setting<>(
                key, section, kind, label, help, changed, fallback, applies, required, rules, emission, lens);
    }

    Setting<T> withFallback(Function<Application, T> changed) {
        return new Setting<>(
                key, section, kind, label, help, example, changed, applies, required, rules, emission, lens);
    }

    Setting<T> appliesTo(Predicate<Application> changed) {
        return new Setting<>(
                key, section, kind, label, help, example, fallback, changed, required, rules, emission, lens);
    }

    Setting<T> required(String sentence) {
        return new Setting<>(
                key,
                section,
                kind,
                label,
                help,
                example,
                fallback,
                applies,
                Optional.of(sentence),
                rules,
                emission,
                lens);
    }

    Setting<T> refuse(Predicate<T> broken, Function<T, String> sentence) {
        var more = new ArrayList<>(rules);
        more.add(new Rule<>(broken, sentence));
        return new Setting<>(
                key, section, kind, label, help, example, fallback, applies, required, more, emission, lens);
    }

    Setting<T> emitted(Emission changed) {
        return new Setting<>(
                key, section, kind, label, help, example, fallback, applies, required, rules, changed, lens);
    }

    /// A setting that is kept elsewhere than among the application's stored settings.
    Setting<T> derived(
            Function<Application, T> get,
            BiFunction<Application, T, Application> set,
            Function<Application, Application> reset) {
        var derived = new Lens<>(get.andThen(Optional::of), set, reset, false);
        return new Setting<>(
                key,
                section,
                kind,
                label,
                help,
                example,
                fallback,
                applies,
                required,
                rules,
                Emission.ELSEWHERE,
                derived);
    }

    /// The option's name in the module and the field's in the deployment file, `django.settings`.
    public String key() {
        return key;
    }

    public Section section() {
        return section;
    }

    public Kind<T> kind() {
        return kind;
    }

    /// What stands beside the field.
    public String label() {
        return label;
    }

    /// One or two sentences below the field.
    public String help() {
        return help;
    }

    /// A value that could stand there, or nothing.
    public String example() {
        return example;
    }

    public List<Rule<T>> rules() {
        return rules;
    }

    public Emission emission() {
        return emission;
    }

    /// Whether the deployment file has a field for it.
    public boolean stored() {
        return lens.stored;
    }

    /// What to say when a value must be given and is empty.
    public Optional<String> required() {
        return required;
    }

    /// Whether the setting means anything for this application.
    public boolean applies(Application application) {
        return applies.test(application);
    }

    public T defaultFor(Application application) {
        return fallback.apply(application);
    }

    /// What the user chose, whether or not it is the default.
    public Optional<T> chosen(Application application) {
        return lens.get.apply(application);
    }

    /// The value in force.
    public T of(Application application) {
        return chosen(application).orElseGet(() -> defaultFor(application));
    }

    /// Whether the value in force differs from the default.
    public boolean changed(Application application) {
        return !of(application).equals(defaultFor(application));
    }

    public Application set(Application application, T value) {
        return lens.set.apply(application, value);
    }

    /// Back to the default.
    public Application reset(Application application) {
        return lens.reset.apply(application);
    }

    @Override
    public String toString() {
        return key;
    }
}
