package dev.snowfort.ui.state;

import dev.snowfort.generate.Generation;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Keeps what follows from the store's deployment. However many edits come at once, it is computed once: first the
/// files, so that the preview is there as soon as it can be, and then the whole [Outcome].
public final class Derived implements AutoCloseable {
    private final Store store;
    private final ReadOnlyObjectWrapper<Generation> generation;
    private final ReadOnlyObjectWrapper<Outcome> outcome;
    private final Once generating;
    private final Once concluding;
    private final Subscription subscription;

    /// @param soon runs on the FX thread, soon: `Platform::runLater`
    /// @param shown runs there too, once what was done until now can be seen
    /// @param outcome of the store's deployment
    public Derived(Store store, Outcome outcome, Executor soon, Executor shown) {
        this.store = store;
        this.outcome = new ReadOnlyObjectWrapper<>(outcome);
        generation = new ReadOnlyObjectWrapper<>(outcome.generation());
        generating = new Once(soon, this::generate);
        concluding = new Once(shown, this::conclude);
        subscription = store.currentProperty().subscribe((_, _) -> generating.ask());
    }

    /// From a deployment of which nothing was derived yet, and both one after the other.
    public Derived(Store store, Executor soon) {
        this(store, Outcome.of(store.current()), soon, soon);
    }

    /// The files; those of the outcome, or of an edit whose outcome comes next.
    public ReadOnlyObjectProperty<Generation> generationProperty() {
        return generation.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    public Outcome outcome() {
        return outcome.get();
    }

    /// The outcome of the deployment as it is at this moment, for what cannot wait, such as an export.
    public Outcome refresh() {
        generate();
        conclude();
        return outcome.get();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void generate() {
        if (generation.get().deployment() != store.current()) {
            generation.set(generation.get().after(store.current()));
            concluding.ask();
        }
    }

    private void conclude() {
        if (outcome.get().generation() != generation.get()) {
            outcome.set(outcome.get().after(generation.get()));
        }
    }

    /// Asks for something to be done, and not again before it was begun.
    private static final class Once {
        private final Executor executor;
        private final Runnable work;
        private boolean asked;

        Once(Executor executor, Runnable work) {
            this.executor = executor;
            this.work = work;
        }

        void ask() {
            if (!asked) {
                asked = true;
                executor.execute(() -> {
                    asked = false;
                    work.run();
                });
            }
        }
    }
}
