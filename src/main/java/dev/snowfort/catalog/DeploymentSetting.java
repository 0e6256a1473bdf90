package dev.snowfort.catalog;

import dev.snowfort.model.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/// One setting of the deployment as a whole, declared once as [Setting] is for one of an application: its form row, its
/// help, its check, its field of the deployment file and its line of the schema come from here. Immutable.
///
/// @param <T> the Java type of its value
public record DeploymentSetting<T>(
        String key,
        String heading,
        Kind<T> kind,
        T fallback,
        String label,
        String help,
        String example,
        List<Rule<T>> rules,
        Lens<T> lens)
        implements Declaration<Deployment, T> {

    /// Where the value is kept.
    record Lens<T>(
            Function<Deployment, Optional<T>> get,
            BiFunction<Deployment, Optional<T>, Deployment> set,
            boolean stored) {}

    public DeploymentSetting {
        rules = List.copyOf(rules);
    }

    static <T> DeploymentSetting<T> of(
            String key, String heading, Kind<T> kind, T fallback, String label, String help) {
        return new DeploymentSetting<>(key, heading, kind, fallback, label, help, "", List.of(), stored(key));
    }

    @SuppressWarnings("unchecked") // the deployment file is read with the kind's own test
    private static <T> Lens<T> stored(String key) {
        return new Lens<>(
                deployment -> deployment.settings().get(key).map(value -> (T) value),
                (deployment, value) -> deployment.withSettings(
                        value.isPresent()
                                ? deployment.settings().with(key, value.get())
                                : deployment.settings().without(key)),
                true);
    }

    DeploymentSetting<T> withExample(String changed) {
        return new DeploymentSetting<>(key, heading, kind, fallback, label, help, changed, rules, lens);
    }

    DeploymentSetting<T> refuse(Predicate<T> broken, Function<T, String> sentence) {
        var more = new ArrayList<>(rules);
        more.add(new Rule<>(broken, sentence));
        return new DeploymentSetting<>(key, heading, kind, fallback, label, help, example, more, lens);
    }

    /// A setting that is kept elsewhere than among the stored ones.
    DeploymentSetting<T> derived(Function<Deployment, T> get, BiFunction<Deployment, T, Deployment> set) {
        var elsewhere = new Lens<T>(
                get.andThen(Optional::of), (deployment, value) -> set.apply(deployment, value.orElse(fallback)), false);
        return new DeploymentSetting<>(key, heading, kind, fallback, label, help, example, rules, elsewhere);
    }

    @Override
    public boolean stored() {
        return lens.stored;
    }

    @Override
    public Optional<String> required(Deployment deployment) {
        return Optional.empty();
    }

    @Override
    public boolean applies(Deployment deployment) {
        return true;
    }

    @Override
    public String reason() {
        return "";
    }

    @Override
    public T defaultFor(Deployment deployment) {
        return fallback;
    }

    @Override
    public Optional<T> chosen(Deployment deployment) {
        return lens.get.apply(deployment);
    }

    @Override
    public Deployment set(Deployment deployment, T value) {
        return lens.set.apply(deployment, Optional.of(value));
    }

    @Override
    public Deployment reset(Deployment deployment) {
        return lens.set.apply(deployment, Optional.empty());
    }

    @Override
    public String toString() {
        return key;
    }
}
