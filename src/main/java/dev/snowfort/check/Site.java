package dev.snowfort.check;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Setting;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One application of a deployment, under check.
record Site(Deployment deployment, int index) {
    Application application() {
        return deployment.applications().get(index);
    }

    String name() {
        return application().name();
    }

    /// The applications before this one, in the order of the list.
    List<Application> earlier() {
        return deployment.applications().subList(0, index);
    }

    <T> T of(Setting<T> setting) {
        return setting.of(application());
    }

    /// Switched on, whether or not it means anything beside the other settings.
    boolean on(Setting<Boolean> setting) {
        return of(setting);
    }

    /// What a rule of the catalogue says here.
    Finding finding(String rule, Setting<?> setting, Map<String, ?> values) {
        return Finding.of(rule, FieldId.of(index, setting), values);
    }

    Finding finding(String rule, Setting<?> setting) {
        return finding(rule, setting, Map.of());
    }

    Fix fix(String label, UnaryOperator<Application> change) {
        return new Fix(label, changed -> changed.with(index, change));
    }

    <T> Fix fix(String label, Setting<T> setting, T value) {
        return fix(label, application -> setting.set(application, value));
    }

    /// The finding, where the rule is broken.
    static Stream<Finding> when(boolean broken, Supplier<Finding> finding) {
        return broken ? Stream.of(finding.get()) : Stream.empty();
    }

    /// Texts as the module quotes them: in JSON's manner, separated by commas.
    static String quoted(List<String> texts) {
        return String.join(", ", texts.stream().map(Site::quoted).toList());
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// The first application before this one that has a property.
    Optional<Application> earlier(Predicate<Application> property) {
        return earlier().stream().filter(property).findFirst();
    }
}
