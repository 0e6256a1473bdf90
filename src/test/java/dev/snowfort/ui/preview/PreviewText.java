package dev.snowfort.ui.preview;

import dev.snowfort.ui.preview.PreviewFile.Row;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.skin.VirtualFlow;

/// What stands in the preview, for tests of the window.
public final class PreviewText {
    private static final double TWO_ROWS = 30;

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

    /// Whether a line that is in view takes more than one row.
    public static boolean wraps(Node list) {
        return list.lookupAll(".line-cell").stream()
                .filter(Node::isVisible)
                .anyMatch(cell -> cell.getBoundsInLocal().getHeight() > TWO_ROWS);
    }

    public static boolean isInView(Node list, String text) {
        var flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
        var first = flow.getFirstVisibleCell().getIndex();
        var last = flow.getLastVisibleCell().getIndex();
        return lines(list).subList(first, last + 1).stream().anyMatch(line -> line.contains(text));
    }
}
