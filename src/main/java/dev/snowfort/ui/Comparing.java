package dev.snowfort.ui;

import dev.snowfort.ui.state.Comparison;
import dev.snowfort.ui.state.Comparison.NoFolder;
import dev.snowfort.ui.state.LastExport;
import dev.snowfort.ui.state.Workbench;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Keeps the shown deployment compared with the folder that it was exported to, in the background and a moment after
/// the last edit.
public final class Comparing implements AutoCloseable {
    private static final Duration SOON = Duration.millis(400);
    private static final Duration AT_LATEST = Duration.seconds(3);

    private final Workbench workbench;
    private final Background background;
    private final Supplier<Optional<Path>> file;
    private final LastExport last;
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>(new NoFolder());
    private final Lull lull = new Lull(SOON, AT_LATEST, this::refresh);
    private final Subscription subscription;
    private boolean running;
    private boolean again;

    /// @param file of the shown deployment; nothing before it was saved
    Comparing(Workbench workbench, Background background, Preferred preferred, Supplier<Optional<Path>> file) {
        this.workbench = workbench;
        this.background = background;
        this.file = file;
        last = new LastExport(
                saved -> preferred.current().exportFolder(saved),
                (saved, folder) -> preferred.change(now -> now.withExportFolder(saved, folder)));
        subscription = Subscription.combine(
                workbench.derived().outcomeProperty().subscribe((_, _) -> lull.begin()),
                workbench.store().openedProperty().subscribe((_, _) -> comparison.set(new NoFolder())));
    }

    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// The folder that the deployment was exported to, or is to be from now on.
    public void with(Path folder) {
        look();
        last.wentTo(folder);
        refresh();
    }

    /// Looks at the folder once more; somebody may have worked there.
    public void refresh() {
        if (running) {
            again = true;
            return;
        }
        look();
        var folder = last.folder();
        var saved = file.get();
        if (folder.isEmpty() && saved.isEmpty()) {
            comparison.set(new NoFolder());
            return;
        }
        running = true;
        var opened = opened();
        var files = workbench.derived().outcome().files();
        background.<Comparison>run(
                () -> folder.or(() -> saved.flatMap(LastExport::around))
                        .map(known -> Comparison.of(known, files))
                        .orElseGet(NoFolder::new),
                this::ended,
                compared -> show(opened, compared),
                _ -> {});
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        lull.forget();
    }

    private void look() {
        last.shows(opened(), file.get());
    }

    private int opened() {
        return workbench.store().openedProperty().get();
    }

    private void ended() {
        running = false;
        if (again) {
            again = false;
            lull.begin();
        }
    }

    private void show(int opened, Comparison compared) {
        if (opened == opened()) {
            comparison.set(compared);
        }
    }
}
