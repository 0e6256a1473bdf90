package dev.snowfort.check;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Release;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.model.Application;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One application of a deployment, under check.
///
/// @param inquiry about all of them
/// @param release that the deployment is for
record Site(Inquiry inquiry, Release release, int index, Confinement confinement) {
    Application application() {
        return confinement.application();
    }

    /// What the applications claim. The only way to know of the others.
    <T> T ask(Function<Claims, T> question) {
        return inquiry.ask(question);
    }

    String name() {
        return application().name();
    }

    String unit() {
        return "wsgi-" + name();
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

    /// What a rule of the catalogue says about a directive of the sandbox.
    Finding finding(String rule, String directive, Map<String, ?> values) {
        return Finding.of(rule, FieldId.sandbox(index, directive), values);
    }

    /// What another application has already.
    ///
    /// @param other its name
    Finding clash(String rule, Setting<?> setting, String other) {
        return finding(rule, setting, Map.of(setting.key(), of(setting), "other", other));
    }

    Fix fix(String label, UnaryOperator<Application> change) {
        return new Fix(label, changed -> changed.with(index, change));
    }

    <T> Fix fix(String label, Setting<T> setting, T value) {
        return fix(label, application -> setting.set(application, value));
    }

    /// The application's own value of a directive goes.
    Fix withoutOverride(String label, String directive) {
        return fix(label, application -> Confinement.reset(application, directive));
    }

    Optional<Fix> freePort() {
        return ask(Claims::freePort).map(port -> fix("Use port " + port, ServingSettings.PORT, port));
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
}
