package dev.snowfort.ui.preview;

import dev.snowfort.ui.state.Comparison;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/// A file of the export in the chooser; a dot says that it is not as the last export left it.
final class FileCell extends ListCell<String> {
    private final ReadOnlyObjectProperty<Comparison> comparison;
    private final Region dot = new Region();

    FileCell(ReadOnlyObjectProperty<Comparison> comparison) {
        this.comparison = comparison;
        dot.getStyleClass().add("file-mark");
        getStyleClass().add("file-cell");
        comparison.subscribe((_, _) -> mark());
    }

    @Override
    protected void updateItem(String path, boolean empty) {
        super.updateItem(path, empty);
        setText(empty ? null : path);
        mark();
    }

    private void mark() {
        if (isEmpty() || getItem() == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var mark = comparison.get().mark(getItem());
        setGraphic(mark.map(_ -> dot).orElse(null));
        setAccessibleText(getItem() + mark.map(of -> ", " + of.words()).orElse(""));
    }
}
