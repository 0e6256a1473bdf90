package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.ui.form.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A file of the export with what becomes of it, below the heading of its group where it is the first.
final class ExportItemCell extends ListCell<Item> {
    private final Label heading = new Label();
    private final Label path = new Label();
    private final Label fate = new Label();
    private final Tooltip whole = new Tooltip();
    private final Tooltip wholeHeading = new Tooltip();
    private final CheckBox over = new CheckBox("write over");
    private final HBox row = new HBox(path, fate, over);
    private final VBox box = new VBox(heading, row);
    private final Optional<ObservableSet<String>> ticked;

    ExportItemCell() {
        this(Optional.empty());
    }

    /// @param ticked paths of the edited files that are to be written over
    ExportItemCell(ObservableSet<String> ticked) {
        this(Optional.of(ticked));
        ticked.addListener((SetChangeListener<String>) _ -> tick());
    }

    private ExportItemCell(Optional<ObservableSet<String>> ticked) {
        this.ticked = ticked;
        heading.getStyleClass().addAll(Styles.TEXT_SMALL, "export-heading");
        row.getStyleClass().add("export-item");
        path.getStyleClass().add("export-path");
        path.setTooltip(whole);
        heading.setTooltip(wholeHeading);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        fate.setMinWidth(USE_PREF_SIZE);
        over.setMinWidth(USE_PREF_SIZE);
        over.setFocusTraversable(false);
        over.getStyleClass().add(Styles.TEXT_SMALL);
        over.setOnAction(_ -> take(over.isSelected()));
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Item item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        path.setText(item.path());
        whole.setText(item.path());
        fate.setText(item.fate().words());
        fate.getStyleClass()
                .setAll(
                        "label",
                        Styles.TEXT_SMALL,
                        "fate",
                        "fate-" + item.fate().name().toLowerCase(Locale.ROOT));
        var choice = ticked.isPresent() && item.fate() == Fate.EDITED;
        Texts.show(over, choice);
        Texts.show(fate, !choice);
        over.setId(choice ? "export-over." + item.path() : null);
        over.setAccessibleText("Write over " + item.path());
        head();
        tick();
        setGraphic(box);
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        head();
    }

    private void head() {
        if (getItem() != null) {
            var group = ExportGroup.of(getItem().fate());
            var above = getIndex() > 0 && getIndex() <= getListView().getItems().size()
                    ? Optional.of(getListView().getItems().get(getIndex() - 1))
                    : Optional.<Item>empty();
            heading.setText(group.title());
            wholeHeading.setText(group.title());
            Texts.show(
                    heading,
                    above.filter(item -> ExportGroup.of(item.fate()) == group).isEmpty());
        }
    }

    private void tick() {
        if (getItem() != null) {
            var selected =
                    ticked.filter(paths -> paths.contains(getItem().path())).isPresent();
            over.setSelected(selected);
            setAccessibleText(
                    getItem().path() + ", " + getItem().fate().words() + (selected ? ", is written over" : ""));
        }
    }

    private void take(boolean selected) {
        ticked.ifPresent(paths -> {
            if (selected) {
                paths.add(getItem().path());
            } else {
                paths.remove(getItem().path());
            }
        });
    }
}
