package dev.snowfort.ui.form;

import dev.snowfort.ui.state.Store;
import dev.snowfort.ui.state.Workbench;
import javafx.util.Subscription;

/// Whose values a page shows: differs for another application, and for the same one of another file. What was half
/// typed belongs to one owner. To be made before whatever asks it when the deployment changes.
public final class Owner implements AutoCloseable {
    private final Workbench workbench;
    private final Subscription subscription;
    private int files;

    private record Id(int file, int application, String name) {}

    public Owner(Workbench workbench) {
        this.workbench = workbench;
        subscription = workbench.store().currentProperty().subscribe((_, _) -> {
            if (justOpened(workbench.store())) {
                files++;
            }
        });
    }

    public Object get() {
        return workbench
                .application()
                .map(shown -> new Id(files, workbench.focus().application(), shown.name()))
                .orElseGet(() -> new Id(files, workbench.focus().application(), ""));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    /// Any edit leaves something to undo or to redo; only another file leaves neither.
    private static boolean justOpened(Store store) {
        return store.undoLabelProperty().get().isEmpty()
                && store.redoLabelProperty().get().isEmpty();
    }
}
