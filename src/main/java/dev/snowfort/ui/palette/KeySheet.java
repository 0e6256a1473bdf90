package dev.snowfort.ui.palette;

import atlantafx.base.theme.Styles;
import dev.snowfort.ui.IconButton;
import dev.snowfort.ui.form.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All keys and what they do, by group, in two columns. One may go on working while it is there.
public final class KeySheet extends Overlay {
    private static final double KEYS = 124;

    /// Two of them beside each other where the window is wide enough.
    private static final double COLUMN = 340;

    private final Supplier<List<Command>> commands;
    private final IconButton button = new IconButton("keys", "help", "All keys (F1)");
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final ScrollPane scroll = new ScrollPane(new FlowPane(left, right));

    /// @param commands are read when the sheet is first shown
    public KeySheet(Supplier<List<Command>> commands) {
        super("key-sheet");
        this.commands = commands;
        build();
    }

    /// Opens and closes it, for the tool bar.
    public IconButton button() {
        return button;
    }

    public void toggle() {
        if (isOpen()) {
            close();
        } else {
            fill();
            open(scroll);
        }
    }

    private void build() {
        button.setOnAction(_ -> toggle());
        var title = new Label("Keys");
        title.getStyleClass().add(Styles.TITLE_4);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var close = new IconButton("key-sheet-close", "close", "Close (Escape)");
        close.setOnAction(_ -> close());
        var header = new HBox(title, gap, close);
        header.getStyleClass().add("key-header");
        for (var column : List.of(left, right)) {
            column.getStyleClass().add("key-column");
            column.setPrefWidth(COLUMN);
        }
        scroll.getContent().getStyleClass().add("key-columns");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText("Keys and what they do");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(header, scroll);
    }

    private void fill() {
        var groups = byGroup();
        var half = (rows(groups) + 1) / 2;
        left.getChildren().clear();
        right.getChildren().clear();
        var rows = 0;
        for (var group : groups.sequencedEntrySet()) {
            (rows < half - 1 ? left : right).getChildren().add(group(group.getKey(), group.getValue()));
            rows += group.getValue().size() + 1;
        }
    }

    private static int rows(SequencedMap<String, List<Command>> groups) {
        return groups.sequencedValues().stream()
                .mapToInt(group -> group.size() + 1)
                .sum();
    }

    private SequencedMap<String, List<Command>> byGroup() {
        return commands.get().stream()
                .collect(Collectors.groupingBy(Command::group, LinkedHashMap::new, Collectors.toList()));
    }

    private static Node group(String name, List<Command> commands) {
        var title = new Label(name);
        title.getStyleClass().add("key-group");
        var grid = new GridPane();
        grid.getStyleClass().add("key-rows");
        grid.getColumnConstraints().setAll(new ColumnConstraints(KEYS), new ColumnConstraints());
        for (var row = 0; row < commands.size(); row++) {
            var command = commands.get(row);
            var keys = new Label(command.shownKeys());
            keys.getStyleClass().add("keys");
            keys.setMinWidth(USE_PREF_SIZE);
            grid.addRow(row, new HBox(keys), Texts.wrapped(command.words(), "key-words"));
        }
        return new VBox(title, grid);
    }
}
