package dev.snowfort.ui.review;

import dev.snowfort.review.DirectiveState;
import dev.snowfort.review.ReviewedDirective;
import dev.snowfort.ui.form.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// A directive in the matrix, or the heading of a group.
final class MatrixRow extends ListCell<Line> {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final Matrix matrix;
    private final Label name = new Label();
    private final Tooltip title = new Tooltip();
    private final Label weight = new Label();
    private final List<Label> cells = new ArrayList<>();
    private final HBox box = new HBox(name, weight);

    MatrixRow(Matrix matrix) {
        this.matrix = matrix;
        getStyleClass().add("matrix-row");
        name.getStyleClass().add("matrix-name");
        name.setTooltip(title);
        weight.getStyleClass().add("matrix-weight");
        Matrix.fix(name, Matrix.NAME);
        Matrix.fix(weight, Matrix.WEIGHT);
        box.getStyleClass().add("matrix-cells");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Line item, boolean empty) {
        super.updateItem(item, empty);
        show();
    }

    /// What its line and the window of the matrix say now.
    void show() {
        pseudoClassStateChanged(HEADING, getItem() instanceof Line.Heading);
        switch (getItem()) {
            case null -> clear("");
            case Line _ when isEmpty() -> clear("");
            case Line.Heading(var group) -> clear(group.title());
            case Line.Of line -> show(line);
        }
    }

    /// Marks the cell that the keys are at, which is what a screen reader says.
    void point() {
        for (var place = 0; place < cells.size(); place++) {
            var pointed = isSelected() && matrix.window().first() + place == matrix.cursor();
            cells.get(place).pseudoClassStateChanged(POINTED, pointed);
        }
        if (getItem() instanceof Line.Of line && !isEmpty()) {
            setAccessibleText(matrix.pointed()
                    .map(column -> words(column, column.reviewed().directives().get(line.place())))
                    .orElse(line.directive().name()));
        }
    }

    private static String words(Column column, ReviewedDirective directive) {
        return directive.name() + " of " + column.name() + ", "
                + directive.state().words() + ", " + directive.value().display();
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        point();
    }

    private void clear(String words) {
        setGraphic(null);
        setText(words);
        setAccessibleText(words);
    }

    private void show(Line.Of line) {
        var directive = line.directive();
        name.setText(directive.name());
        title.setText(directive.title());
        var counted = matrix.model().weight(line.place());
        weight.setText(counted == 0 ? "–" : String.valueOf(counted));
        var window = matrix.window();
        while (cells.size() < window.count()) {
            cells.add(cell(cells.size()));
        }
        for (var place = 0; place < window.count(); place++) {
            var column = matrix.columns().get(window.first() + place);
            show(cells.get(place), column, column.reviewed().directives().get(line.place()), window.width());
        }
        if (box.getChildren().size() != window.count() + 2) {
            box.getChildren().setAll(name, weight);
            box.getChildren().addAll(cells.subList(0, window.count()));
        }
        setText(null);
        setGraphic(box);
        point();
    }

    private void show(Label cell, Column column, ReviewedDirective directive, double width) {
        Matrix.fix(cell, width);
        cell.setText(Words.cell(directive));
        cell.setId("review." + column.place() + "." + directive.name());
        cell.setAccessibleText(words(column, directive));
        cell.getStyleClass().setAll("label", "matrix-cell", "matrix-" + style(directive));
        cell.getTooltip().setOnShowing(_ -> cell.getTooltip().setText(Words.sentences(column.name(), directive)));
    }

    private static String style(ReviewedDirective directive) {
        var state = directive.state();
        return state == DirectiveState.LOWERED && Decision.isUnexplained(directive)
                ? "unexplained"
                : state.name().toLowerCase(Locale.ROOT);
    }

    private Label cell(int place) {
        var cell = new Label();
        var tooltip = new Tooltip(" ");
        Texts.wrap(tooltip);
        tooltip.setMaxWidth(480);
        cell.setTooltip(tooltip);
        cell.setMaxHeight(Double.MAX_VALUE);
        cell.setOnMouseClicked(_ -> {
            if (getItem() instanceof Line.Of line) {
                matrix.open(line, matrix.window().first() + place);
            }
        });
        return cell;
    }
}
