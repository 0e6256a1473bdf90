package dev.snowfort.ui;

import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.export.HandEdit;
import dev.snowfort.ui.Differences.Row;
import dev.snowfort.ui.form.Texts;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/// The lines of a difference, removed and added ones in colours and with their marks.
public final class DifferenceList extends ListView<Row> {
    private static final List<PseudoClass> STYLES = List.of(
            PseudoClass.getPseudoClass("heading"),
            PseudoClass.getPseudoClass("hunk"),
            PseudoClass.getPseudoClass("same"),
            PseudoClass.getPseudoClass("removed"),
            PseudoClass.getPseudoClass("added"));

    private static final double LINE_HEIGHT = 20;

    private final BooleanProperty wrap = new SimpleBooleanProperty();
    private final Label placeholder = new Label();

    public DifferenceList(String id) {
        super(new Rows<>());
        setId(id);
        setAccessibleText("Difference");
        getStyleClass().addAll("line-list", "difference");
        Texts.wrap(placeholder);
        placeholder.getStyleClass().add("placeholder-words");
        setPlaceholder(placeholder);
        wrap.subscribe(this::wrap);
    }

    /// Whether long lines are wrapped.
    public BooleanProperty wrapProperty() {
        return wrap;
    }

    private void wrap(boolean on) {
        setFixedCellSize(on ? USE_COMPUTED_SIZE : LINE_HEIGHT);
        setCellFactory(_ -> new Cell(on));
    }

    /// @param edits what is known of the files that somebody edited
    public void show(Item item, Map<String, HandEdit> edits) {
        placeholder.setText(Differences.otherwise(item.fate()));
        var rows = Differences.of(item, edits);
        if (!rows.equals(getItems())) {
            getItems().setAll(rows);
            scrollTo(0);
        }
    }

    private static final class Cell extends ListCell<Row> {
        private final boolean wraps;

        Cell(boolean wraps) {
            this.wraps = wraps;
            getStyleClass().add("difference-cell");
            setPrefWidth(wraps ? 0 : USE_COMPUTED_SIZE);
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : row.text());
            setWrapText(wraps && getText() != null && Texts.breaks(getText()));
            STYLES.forEach(style -> pseudoClassStateChanged(
                    style, !empty && row != null && row.style().equals(style.getPseudoClassName())));
        }
    }
}
