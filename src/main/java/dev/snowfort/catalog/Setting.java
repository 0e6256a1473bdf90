package dev.snowfort.catalog;

import dev.snowfort.model.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// One setting of an application, declared once: its form row, help, checks, field of the deployment file, Nix
/// attribute and line of the documentation all come from here. Immutable for everybody but the classes of the
/// sections, whose declarations are chained of copies that differ in one thing.
///
/// @param <T> the Java type of its value
public final class Setting<T> implements Declaration<Application, T> {
    /// What becomes of a setting in the export.
    public enum Emission {
        /// The module's option of the same name.
        OPTION,
        /// The option `pythonPackages`: names of packages become a function.
        PACKAGES,
        /// An option that takes a path, chosen as a folder inside the application's source.
        SOURCE_FOLDER,
        /// The option `keysFile`: one path, or a list when there are further files.
        KEYS_FILES,
        /// Nothing by itself: the source, or what only the keys-file template needs.
        ELSEWHERE
    }

    private final String key;
    private final Section section;
    private final Kind<T> kind;
    private final String label;
    private final String help;
    private String heading = "";
    private String example = "";
    private Function<Application, T> fallback;
    private Predicate<Application> applies = _ -> true;
    private String reason = "";
    private Function<Application, Optional<String>> required = _ -> Optional.empty();
    private List<Rule<T>> rules = List.of();
    private Emission emission = Emission.OPTION;
    private Lens<T> lens;

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
            Function<Application, T> fallback,
            Lens<T> lens) {
        this.key = key;
        this.section = section;
        this.kind = kind;
        this.label = label;
        this.help = help;
        this.fallback = fallback;
        this.lens = lens;
    }

    static <T> Setting<T> of(String key, Section section, Kind<T> kind, T fallback, String label, String help) {
        return new Setting<>(key, section, kind, label, help, _ -> fallback, stored(key));
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

    private Setting<T> copy(Consumer<Setting<T>> change) {
        var copy = new Setting<>(key, section, kind, label, help, fallback, lens);
        copy.heading = heading;
        copy.example = example;
        copy.applies = applies;
        copy.reason = reason;
        copy.required = required;
        copy.rules = rules;
        copy.emission = emission;
        change.accept(copy);
        return copy;
    }

    Setting<T> under(String changed) {
        return copy(setting -> setting.heading = changed);
    }

    Setting<T> withExample(String changed) {
        return copy(setting -> setting.example = changed);
    }

    Setting<T> withFallback(Function<Application, T> changed) {
        return copy(setting -> setting.fallback = changed);
    }

    /// The row is hidden where the setting does not apply.
    Setting<T> appliesTo(Predicate<Application> changed) {
        return copy(setting -> setting.applies = changed);
    }

    /// The row stays where the setting does not apply, and says why.
    Setting<T> appliesTo(Predicate<Application> changed, String otherwise) {
        return copy(setting -> {
            setting.applies = changed;
            setting.reason = otherwise;
        });
    }

    Setting<T> required(String sentence) {
        return requiredWhere(_ -> true, sentence);
    }

    Setting<T> requiredWhere(Predicate<Application> needed, String sentence) {
        return copy(setting ->
                setting.required = application -> needed.test(application) ? Optional.of(sentence) : Optional.empty());
    }

    Setting<T> refuse(Predicate<T> broken, Function<T, String> sentence) {
        var more = new ArrayList<>(rules);
        more.add(new Rule<>(broken, sentence));
        return copy(setting -> setting.rules = List.copyOf(more));
    }

    Setting<T> emitted(Emission changed) {
        return copy(setting -> setting.emission = changed);
    }

    /// A setting that is kept elsewhere than among the application's stored settings.
    Setting<T> derived(
            Function<Application, T> get,
            BiFunction<Application, T, Application> set,
            Function<Application, Application> reset) {
        return copy(setting -> {
            setting.emission = Emission.ELSEWHERE;
            setting.lens = new Lens<>(get.andThen(Optional::of), set, reset, false);
        });
    }

    /// The option's name in the module and the field's in the deployment file, `django.settings`.
    @Override
    public String key() {
        return key;
    }

    public Section section() {
        return section;
    }

    @Override
    public Kind<T> kind() {
        return kind;
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public String example() {
        return example;
    }

    @Override
    public List<Rule<T>> rules() {
        return rules;
    }

    public Emission emission() {
        return emission;
    }

    @Override
    public boolean stored() {
        return lens.stored;
    }

    @Override
    public Optional<String> required(Application application) {
        return required.apply(application);
    }

    @Override
    public boolean applies(Application application) {
        return applies.test(application);
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public T defaultFor(Application application) {
        return fallback.apply(application);
    }

    @Override
    public Optional<T> chosen(Application application) {
        return lens.get.apply(application);
    }

    @Override
    public Application set(Application application, T value) {
        return lens.set.apply(application, value);
    }

    @Override
    public Application reset(Application application) {
        return lens.reset.apply(application);
    }

    @Override
    public String toString() {
        return key;
    }
}
