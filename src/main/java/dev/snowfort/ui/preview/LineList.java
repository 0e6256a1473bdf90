package dev.snowfort.ui.preview;

import dev.snowfort.ui.Rows;
import dev.snowfort.ui.preview.PreviewFile.Row;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The lines of a file. Only as many as are visible have nodes, and a change touches only the lines that differ.
final class LineList extends ListView<Row> {
    private static final int CONTEXT = 3;
    private static final double LINE_HEIGHT = 20;

    /// @param words what a screen reader says
    LineList(String id, String words) {
        super(new Rows<>());
        setId(id);
        setAccessibleText(words);
        getStyleClass().add("line-list");
        setFixedCellSize(LINE_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setContextMenu(menu());
    }

    /// Lines that wrap are as high as they need to be.
    void wrap(boolean on) {
        setFixedCellSize(on ? USE_COMPUTED_SIZE : LINE_HEIGHT);
    }

    /// The same file after a change: what was in view stays there.
    void update(List<Row> rows) {
        var splice = Splice.between(getItems(), rows);
        var first = firstVisible();
        splice.applyTo(getItems());
        if (splice.shift() != 0 && splice.start() < first) {
            scrollTo(Math.max(splice.start(), first + splice.shift()));
        }
    }

    /// Another file, from its top.
    void replace(List<Row> rows) {
        getItems().setAll(rows);
        getSelectionModel().clearSelection();
        scrollTo(0);
    }

    /// Selects a line and brings it into view, whatever was in view before.
    void select(int line) {
        getSelectionModel().clearAndSelect(line);
        scrollTo(Math.max(0, line - CONTEXT));
    }

    /// Scrolls only when the line is out of view.
    void reveal(int line) {
        if (line < firstVisible() || line > lastVisible()) {
            scrollTo(Math.max(0, line - CONTEXT));
        }
    }

    /// Scrolls only when none of the lines is in view.
    void revealAny(List<Integer> lines) {
        var first = firstVisible();
        var last = lastVisible();
        if (lines.stream().noneMatch(line -> first <= line && line <= last)) {
            lines.stream().findFirst().ifPresent(this::reveal);
        }
    }

    /// The selected lines, or all when none is, to the clipboard.
    void copySelected() {
        var selected = getSelectionModel().getSelectedIndices();
        var lines = selected.isEmpty()
                ? IntStream.range(0, getItems().size())
                : selected.stream().mapToInt(Integer::intValue).sorted();
        copy(lines.mapToObj(line -> getItems().get(line).line().text() + "\n").collect(Collectors.joining()));
    }

    static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private int firstVisible() {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : 0;
    }

    private int lastVisible() {
        if (getFixedCellSize() > 0) {
            return firstVisible() + (int) (getHeight() / getFixedCellSize()) - 2;
        }
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getLastVisibleCell() != null
                ? flow.getLastVisibleCell().getIndex() - 1
                : 0;
    }

    private ContextMenu menu() {
        var selected = new MenuItem("Copy the selected lines (Ctrl+C)");
        selected.setOnAction(_ -> copySelected());
        var all = new MenuItem("Select all lines (Ctrl+A)");
        all.setOnAction(_ -> getSelectionModel().selectAll());
        return new ContextMenu(selected, all);
    }
}
