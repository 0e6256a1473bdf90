package dev.snowfort.ui.state;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Keeps the [Outcome] of the store's deployment. However many edits come at once, it is computed once, when the
/// executor gets to it.
public final class Derived implements AutoCloseable {
    private final Store store;
    private final Executor later;
    private final ReadOnlyObjectWrapper<Outcome> outcome;
    private final Subscription subscription;
    private boolean scheduled;

    /// @param later runs on the FX thread, soon: `Platform::runLater`
    public Derived(Store store, Executor later) {
        this.store = store;
        this.later = later;
        outcome = new ReadOnlyObjectWrapper<>(Outcome.of(store.current()));
        subscription = store.currentProperty().subscribe((_, _) -> schedule());
    }

    public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    public Outcome outcome() {
        return outcome.get();
    }

    /// The outcome of the deployment as it is at this moment, for what cannot wait, such as an export.
    public Outcome refresh() {
        scheduled = false;
        if (outcome.get().deployment() != store.current()) {
            outcome.set(outcome.get().after(store.current()));
        }
        return outcome.get();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void schedule() {
        if (!scheduled) {
            scheduled = true;
            later.execute(this::refresh);
        }
    }
}
