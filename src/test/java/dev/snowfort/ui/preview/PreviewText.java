package dev.snowfort.ui.preview;

import dev.snowfort.ui.preview.PreviewFile.Row;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// What stands in the preview, for tests of the window.
public final class PreviewText {
    private PreviewText() {}

    public static List<String> lines(Node list) {
        return ((LineList) list)
                .getItems().stream().map(row -> row.line().text()).toList();
    }

    /// Those of the field that has the focus, as far as they are in view.
    public static List<String> litLines(Node list) {
        var lit = PseudoClass.getPseudoClass("lit");
        return list.lookupAll(".list-cell").stream()
                .filter(LineCell.class::isInstance)
                .map(LineCell.class::cast)
                .filter(cell ->
                        cell.getItem() != null && cell.getPseudoClassStates().contains(lit))
                .map(cell -> cell.getItem().line().text())
                .toList();
    }

    public static List<String> changedLines(Node list) {
        return ((LineList) list)
                .getItems().stream()
                        .filter(Row::changed)
                        .map(row -> row.line().text())
                        .toList();
    }
}
