package dev.snowfort.ui;

import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/// The files of an export with what becomes of each, group by group. Where there is a choice, those that somebody
/// edited can be ticked to be written over; none is at first.
public final class ExportItems extends ListView<Item> {
    private final ObservableSet<String> ticked = FXCollections.observableSet();

    public ExportItems(boolean choice) {
        super(new Rows<>());
        setAccessibleText("Files of the export");
        getStyleClass().add("export-files");
        setCellFactory(_ -> choice ? new ExportItemCell(ticked) : new ExportItemCell());
        if (choice) {
            setOnKeyPressed(key -> {
                if (key.getCode() == KeyCode.SPACE) {
                    tick(getSelectionModel().getSelectedItem());
                    key.consume();
                }
            });
        }
    }

    /// Keeps the file that is selected, where it is still there.
    public void show(List<Item> items) {
        var before = getSelectionModel().getSelectedItem();
        ticked.clear();
        getItems().setAll(ExportGroup.grouped(items));
        getItems().stream()
                .filter(item -> before != null && item.path().equals(before.path()))
                .findFirst()
                .ifPresentOrElse(
                        getSelectionModel()::select, () -> getSelectionModel().selectFirst());
    }

    Set<String> ticked() {
        return Set.copyOf(ticked);
    }

    private void tick(Item item) {
        if (item != null && item.fate() == Fate.EDITED && !ticked.remove(item.path())) {
            ticked.add(item.path());
        }
    }
}
