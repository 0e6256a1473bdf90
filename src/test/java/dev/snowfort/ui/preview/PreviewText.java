package dev.snowfort.ui.preview;

import dev.snowfort.ui.preview.PreviewFile.Row;
import java.util.List;
import javafx.scene.Node;

/// What stands in the preview, for tests of the window.
public final class PreviewText {
    private PreviewText() {}

    public static List<String> lines(Node list) {
        return ((LineList) list)
                .getItems().stream().map(row -> row.line().text()).toList();
    }

    public static List<String> changedLines(Node list) {
        return ((LineList) list)
                .getItems().stream()
                        .filter(Row::changed)
                        .map(row -> row.line().text())
                        .toList();
    }
}
