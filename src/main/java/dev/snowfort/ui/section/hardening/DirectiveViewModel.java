package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.DefaultSandbox;
import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.check.Finding;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.model.Application;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.Sandbox.Override;
import dev.snowfort.review.Basis;
import dev.snowfort.review.Price;
import dev.snowfort.ui.form.Owner;
import dev.snowfort.ui.form.Watch;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// One directive of the shown application's sandbox. The default's value is not stored: going back to it removes the
/// override with its reason. While the user types it stays, so that typing past the default keeps the reason.
final class DirectiveViewModel implements AutoCloseable {
    private static final Application NOBODY = new Application("");

    private final Workbench workbench;
    private final Directive directive;
    private final ReadOnlyObjectWrapper<State> state;
    private final ReadOnlyObjectWrapper<PriceWords> price = new ReadOnlyObjectWrapper<>(PriceWords.NONE);
    private final ReadOnlyObjectWrapper<Systemd> systemd;
    private final Subscription subscription;
    private boolean typedDefault;

    /// @param owner whose value it is
    /// @param changed whether the application has a value of its own
    /// @param lowered whether that protects less than the default
    /// @param systemd the version that the deployment is for
    /// @param since the version that knows the directive and its value
    record State(
            Object owner,
            DirectiveValue value,
            DirectiveValue fallback,
            boolean changed,
            boolean lowered,
            int systemd,
            int since,
            String reason,
            List<Finding> findings) {
        /// Whether that systemd passes over the directive or its value.
        boolean tooNew() {
            return since > systemd;
        }
    }

    DirectiveViewModel(Workbench workbench, Directive directive) {
        this.workbench = workbench;
        this.directive = directive;
        state = new ReadOnlyObjectWrapper<>(look());
        systemd = new ReadOnlyObjectWrapper<>(rules());
        subscription = Watch.on(workbench, () -> {
            systemd.set(rules());
            state.set(look());
        });
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

    /// The systemd that the deployment is for, as far as its rules are known.
    ReadOnlyObjectProperty<Systemd> systemdProperty() {
        return systemd.getReadOnlyProperty();
    }

    /// Turns to the setting of the form that gives the default.
    void askForSetting() {
        directive
                .setting()
                .ifPresent(setting ->
                        workbench.focus().ask(FieldId.of(workbench.focus().application(), setting)));
    }

    /// What flipping it would make of the exposure.
    ReadOnlyObjectProperty<PriceWords> priceProperty() {
        return price.getReadOnlyProperty();
    }

    /// Nothing where systemd would not load the service.
    void setPrice(Optional<Price> now) {
        price.set(now.map(there -> PriceWords.of(directive, state(), there)).orElse(PriceWords.NONE));
    }

    /// Whether it is off, and the module leaves it off.
    boolean isBeyondDefault() {
        return state().value().equals(directive.off()) && state().fallback().equals(directive.off());
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
        typedDefault = value.equals(state().fallback());
        typeValue(application -> typing(application, value));
    }

    /// A keystroke in the reason.
    void typeReason(String reason) {
        type(
                "Give a reason for " + directive.name(),
                "/reason",
                application -> override(application)
                        .map(override -> application.withSandbox(
                                application.sandbox().with(directive.name(), override.withReason(reason))))
                        .orElse(application));
    }

    void endTyping() {
        workbench.store().endTyping();
    }

    /// The user has left the value.
    void leave() {
        if (typedDefault) {
            typedDefault = false;
            typeValue(application -> with(application, directive.valueFor(application)));
        }
        endTyping();
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

    private Systemd rules() {
        return Basis.of(workbench.store().current()).rules();
    }

    private State look() {
        var application = workbench.application().orElse(NOBODY);
        var index = workbench.focus().application();
        var override = override(application);
        var defaults = DefaultSandbox.of(application);
        var value = directive.valueFor(application, defaults);
        return new State(
                Owner.of(workbench),
                value,
                defaults.value(directive),
                override.isPresent(),
                directive.lowered(application),
                DeploymentSettings.release(workbench.store().current()).systemd(),
                directive.since(value),
                override.map(Override::reason).orElse(""),
                workbench.derived().outcome().findings(FieldId.of(index, directive)));
    }

    private void typeValue(UnaryOperator<Application> change) {
        type("Change " + directive.name(), "", change);
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
        var sandbox = application.sandbox();
        return application.withSandbox(sandbox.with(directive.name(), sandbox.changed(directive.name(), value)));
    }

    private Application typing(Application application, DirectiveValue value) {
        return override(application)
                .map(there ->
                        application.withSandbox(application.sandbox().with(directive.name(), there.withValue(value))))
                .orElseGet(() -> with(application, value));
    }

    private Optional<Override> override(Application application) {
        return application.sandbox().override(directive.name());
    }

    private Application without(Application application) {
        return application.withSandbox(application.sandbox().without(directive.name()));
    }
}
