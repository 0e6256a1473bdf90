package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Preset;
import dev.snowfort.catalog.Presets;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.model.Application;
import dev.snowfort.review.Basis;
import dev.snowfort.review.SandboxDifference;
import dev.snowfort.ui.form.Watch;
import dev.snowfort.ui.state.Workbench;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;

/// What is proposed for the sandbox of the shown application, and the difference that it would make: always that to the
/// application as it is now.
final class ProposalViewModel implements AutoCloseable {
    private final Workbench workbench;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Preset>> inForce = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty further = new SimpleBooleanProperty();
    private final Subscription subscription;
    private Optional<Proposal> proposal = Optional.empty();

    /// @param application its name
    record Shown(Proposal proposal, String application, SandboxDifference difference) {}

    ProposalViewModel(Workbench workbench) {
        this.workbench = workbench;
        subscription = Subscription.combine(
                Watch.on(workbench, this::refresh),
                further.subscribe((_, _) -> refresh()),
                workbench.store().openedProperty().subscribe((_, _) -> cancel()));
    }

    /// Nothing while nothing is proposed.
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The preset that the application is as; nothing where it is as none of them.
    ReadOnlyObjectProperty<Optional<Preset>> inForceProperty() {
        return inForce.getReadOnlyProperty();
    }

    /// Whether what can be asked for further is asked for.
    BooleanProperty furtherProperty() {
        return further;
    }

    /// By whose rules the application is assessed.
    Systemd systemd() {
        return Basis.of(workbench.store().current()).rules();
    }

    void propose(Proposal proposed) {
        further.set(false);
        proposal = Optional.of(proposed);
        refresh();
    }

    /// One step for undo.
    void apply() {
        shown.get().ifPresent(there -> {
            var index = workbench.focus().application();
            var step = there.proposal().step() + " " + there.application();
            cancel();
            workbench.store().change(step, deployment -> deployment.with(index, now -> changed(there.proposal(), now)));
        });
    }

    void cancel() {
        proposal = Optional.empty();
        refresh();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void refresh() {
        inForce.set(workbench
                .application()
                .flatMap(application -> Presets.all().stream()
                        .filter(preset -> preset.holds(application))
                        .findFirst()));
        shown.set(proposal.filter(_ -> workbench.application().isPresent()).map(this::shown));
    }

    private Shown shown(Proposal proposed) {
        var application = workbench.application().orElseThrow();
        var index = workbench.focus().application();
        var after = changed(proposed, application);
        return new Shown(
                proposed,
                application.name(),
                SandboxDifference.of(workbench.store().current(), index, after, systemd()));
    }

    private Application changed(Proposal proposed, Application application) {
        return proposed.further()
                .filter(_ -> further.get())
                .map(Proposal.Further::change)
                .orElse(proposed.change())
                .apply(application);
    }
}
