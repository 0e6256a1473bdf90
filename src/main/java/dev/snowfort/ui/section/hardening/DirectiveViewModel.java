package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.check.Finding;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.ui.form.Watch;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// One directive of the shown application's sandbox. The default's value is never stored: going back to it removes the
/// override with its reason.
final class DirectiveViewModel implements AutoCloseable {
    private static final Application NOBODY = new Application("");

    private final Workbench workbench;
    private final Directive directive;
    private final ReadOnlyObjectWrapper<State> state;
    private final Subscription subscription;

    /// @param owner whose value it is
    /// @param changed whether the application has a value of its own
    /// @param lowered whether that protects less than the default
    record State(
            Object owner,
            DirectiveValue value,
            DirectiveValue fallback,
            boolean changed,
            boolean lowered,
            String reason,
            List<Finding> findings) {}

    DirectiveViewModel(Workbench workbench, Directive directive) {
        this.workbench = workbench;
        this.directive = directive;
        state = new ReadOnlyObjectWrapper<>(look());
        subscription = Watch.on(workbench, () -> state.set(look()));
    }

    Directive directive() {
        return directive;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    /// A value that was picked: a step of its own.
    void choose(DirectiveValue value) {
        change(
                value instanceof Toggle(boolean on)
                        ? (on ? "Switch on " : "Switch off ") + directive.name()
                        : "Set " + directive.name() + " to " + value.display(),
                value);
    }

    /// @param what the step's name without the application's
    void change(String what, DirectiveValue value) {
        workbench.change(what, application -> with(application, value));
    }

    /// A keystroke in the value.
    void type(DirectiveValue value) {
        type("Change " + directive.name(), "", application -> with(application, value));
    }

    /// A keystroke in the reason.
    void typeReason(String reason) {
        type(
                "Give a reason for " + directive.name(),
                "/reason",
                application -> application
                        .sandbox()
                        .override(directive.name())
                        .map(override -> application.withSandbox(
                                application.sandbox().with(directive.name(), override.withReason(reason))))
                        .orElse(application));
    }

    void endTyping() {
        workbench.store().endTyping();
    }

    void reset() {
        workbench.change("Reset " + directive.name(), this::without);
    }

    void fix(Finding finding) {
        finding.fix().ifPresent(fix -> workbench.store().change(fix.label(), fix.change()));
    }

    @java.lang.Override
    public void close() {
        subscription.unsubscribe();
    }

    private State look() {
        var application = workbench.application().orElse(NOBODY);
        var index = workbench.focus().application();
        var override = application.sandbox().override(directive.name());
        return new State(
                index + "/" + application.name(),
                directive.valueFor(application),
                directive.defaultFor(application),
                override.isPresent(),
                directive.lowered(application),
                override.map(Override::reason).orElse(""),
                workbench.derived().outcome().findings(FieldId.of(index, directive)));
    }

    private void type(String what, String part, UnaryOperator<Application> change) {
        var index = workbench.focus().application();
        workbench
                .application()
                .ifPresent(shown -> workbench
                        .store()
                        .type(
                                what + " of " + shown.name(),
                                FieldId.of(index, directive) + part,
                                deployment -> deployment.with(index, change)));
    }

    private Application with(Application application, DirectiveValue value) {
        if (value.equals(directive.defaultFor(application))) {
            return without(application);
        }
        var override = application
                .sandbox()
                .override(directive.name())
                .map(there -> there.withValue(value))
                .orElseGet(() -> new Override(value, ""));
        return application.withSandbox(application.sandbox().with(directive.name(), override));
    }

    private Application without(Application application) {
        return application.withSandbox(application.sandbox().without(directive.name()));
    }
}
