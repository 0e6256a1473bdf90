package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.export.ExportPlan.Item;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A file of the export with what becomes of it.
final class ExportItemCell extends ListCell<Item> {
    private final Label path = new Label();
    private final Label fate = new Label();
    private final HBox box = new HBox(path, fate);

    ExportItemCell() {
        box.getStyleClass().add("export-item");
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        fate.setMinWidth(USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Item item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            path.setText(item.path());
            fate.setText(item.fate().words());
            fate.getStyleClass()
                    .setAll(
                            "label",
                            Styles.TEXT_SMALL,
                            "fate",
                            "fate-" + item.fate().name().toLowerCase(Locale.ROOT));
            setGraphic(box);
            setAccessibleText(item.path() + ", " + item.fate().words());
        }
    }
}
