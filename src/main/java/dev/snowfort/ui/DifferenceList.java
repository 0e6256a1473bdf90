package dev.snowfort.ui;

import dev.snowfort.export.LineDiff;
import dev.snowfort.export.LineDiff.Line;
import dev.snowfort.ui.form.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/// The lines of a difference, removed and added ones in colours and with their marks.
final class DifferenceList extends ListView<Line> {
    private final Label placeholder = new Label();

    DifferenceList() {
        setId("export-difference");
        setAccessibleText("Difference");
        getStyleClass().addAll("line-list", "difference");
        setFixedCellSize(20);
        setCellFactory(_ -> new Cell());
        Texts.wrap(placeholder);
        placeholder.getStyleClass().add("placeholder-words");
        setPlaceholder(placeholder);
    }

    /// @param otherwise what to say when there is no difference to show
    void show(List<Line> difference, String otherwise) {
        placeholder.setText(otherwise);
        getItems().setAll(difference);
        scrollTo(0);
    }

    private static final class Cell extends ListCell<Line> {
        Cell() {
            getStyleClass().add("difference-cell");
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : line.toString());
            Arrays.stream(LineDiff.Kind.values())
                    .forEach(kind -> pseudoClassStateChanged(
                            PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT)),
                            !empty && line != null && line.kind() == kind));
        }
    }
}
