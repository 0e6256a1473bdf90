package dev.snowfort.ui;

import dev.snowfort.storage.Preferences;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Subscription;

/// The files that were opened or saved last, at the end of a menu.
final class RecentFiles implements AutoCloseable {
    private final Document document;
    private final Preferred preferred;
    private final ObservableList<MenuItem> menu;
    private final List<MenuItem> before;
    private final Subscription subscription;

    /// @param menu what stands in it already stays at its beginning
    RecentFiles(Document document, Preferred preferred, ObservableList<MenuItem> menu) {
        this.document = document;
        this.preferred = preferred;
        this.menu = menu;
        before = List.copyOf(menu);
        subscription = Subscription.combine(
                document.placeProperty()
                        .subscribe(place ->
                                place.file().ifPresent(file -> preferred.change(current -> current.withRecent(file)))),
                preferred.currentProperty().map(Preferences::recent).subscribe(this::show));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void show(List<Path> files) {
        menu.setAll(before);
        if (!files.isEmpty()) {
            menu.add(new SeparatorMenuItem());
            IntStream.range(0, files.size())
                    .mapToObj(place -> item(place, files))
                    .forEach(menu::add);
        }
    }

    private MenuItem item(int place, List<Path> files) {
        var file = files.get(place);
        var item = new MenuItem(words(file, files));
        item.setId("recent-" + place);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> open(file));
        return item;
    }

    private void open(Path file) {
        if (Files.exists(file)) {
            document.open(file);
        } else {
            preferred.change(current -> current.withoutRecent(file));
            document.complain("There is no " + file + " any more; it has left the list of recent files.");
        }
    }

    /// Files of the same name are told apart by their folders.
    static String words(Path file, List<Path> files) {
        var alike = files.stream()
                .filter(other -> other.getFileName().equals(file.getFileName()))
                .count();
        return alike > 1
                ? file.getFileName() + " — " + file.getParent()
                : file.getFileName().toString();
    }
}
