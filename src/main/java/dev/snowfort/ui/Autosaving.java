package dev.snowfort.ui;

import dev.snowfort.storage.AutosaveException;
import dev.snowfort.storage.Autosaves;
import dev.snowfort.storage.UnsavedWork;
import dev.snowfort.ui.state.Store;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Keeps unsaved changes on the disk in case the program does not end well: a moment after the last edit, and every few
/// seconds while there are edits. What is saved or let go is kept no longer.
final class Autosaving implements AutoCloseable {
    private static final Duration SOON = Duration.seconds(1);
    private static final Duration AT_LATEST = Duration.seconds(4);

    private final Store store;
    private final Document document;
    private final Autosaves autosaves;
    private final Background background;
    private final Consumer<String> complain;
    private final Lull lull = new Lull(SOON, AT_LATEST, this::keep);
    private final Subscription subscription;

    /// Only in the background.
    private Optional<Autosaves.Slot> slot = Optional.empty();

    private boolean kept;
    private boolean complained;

    Autosaving(Store store, Document document, Autosaves autosaves, Background background, Consumer<String> complain) {
        this.store = store;
        this.document = document;
        this.autosaves = autosaves;
        this.background = background;
        this.complain = complain;
        subscription = Subscription.combine(
                store.currentProperty().subscribe((_, _) -> changed()),
                store.dirtyProperty().subscribe((_, _) -> changed()));
    }

    /// Keeps what is unsaved at this moment.
    void keep() {
        lull.forget();
        var place = document.placeProperty().get();
        var work = new UnsavedWork(store.current(), place.name(), place.file(), document.known());
        kept = true;
        run(() -> {
            slot().write(work);
            return true;
        });
    }

    /// The window ends well.
    @Override
    public void close() {
        subscription.unsubscribe();
        lull.forget();
        run(() -> {
            if (slot.isPresent()) {
                slot.get().end();
            }
            return true;
        });
    }

    private void changed() {
        if (store.dirtyProperty().get()) {
            lull.begin();
        } else {
            lull.forget();
            drop();
        }
    }

    private void drop() {
        if (kept) {
            kept = false;
            run(() -> {
                slot().clear();
                return true;
            });
        }
    }

    private Autosaves.Slot slot() throws AutosaveException {
        if (slot.isEmpty()) {
            slot = Optional.of(autosaves.slot());
        }
        return slot.get();
    }

    /// Of what goes wrong again and again, the user hears once.
    private void run(Callable<Boolean> work) {
        background.run(work, _ -> complained = false, failure -> {
            if (!complained) {
                complained = true;
                complain.accept(failure);
            }
        });
    }
}
