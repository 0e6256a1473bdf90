package dev.snowfort.ui.preview;

import atlantafx.base.theme.Styles;
import dev.snowfort.ui.IconButton;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Searches in the file that the preview shows. Enter goes on, Shift+Enter back, Escape ends.
final class FindBar extends HBox {
    private final Lights lights;
    private final TextField text = new TextField();
    private final Label count = new Label();
    private final Button previous = new IconButton("find-previous", "previous", "Previous match (Shift+Enter)");
    private final Button next = new IconButton("find-next", "next", "Next match (Enter)");
    private final Button close = new IconButton("find-close", "close", "End the search (Escape)");
    private List<Integer> hits = List.of();

    FindBar(Lights lights) {
        this.lights = lights;
        build();
        bind();
    }

    private void build() {
        getStyleClass().add("find-bar");
        text.setId("find-text");
        text.setPromptText("Find in this file");
        text.setAccessibleText("Find in this file");
        text.getStyleClass().addAll(Styles.SMALL, "own-undo");
        count.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        count.setId("find-count");
        count.setMinWidth(USE_PREF_SIZE);
        setHgrow(text, Priority.ALWAYS);
        getChildren().setAll(text, count, previous, next, close);
        hide();
    }

    private void bind() {
        text.textProperty().subscribe(typed -> {
            if (isVisible()) {
                lights.queryProperty().set(typed);
            }
        });
        previous.setOnAction(_ -> step(-1));
        next.setOnAction(_ -> step(1));
        close.setOnAction(_ -> hide());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void open() {
        setVisible(true);
        setManaged(true);
        lights.queryProperty().set(text.getText());
        text.requestFocus();
        text.selectAll();
    }

    /// The lines with what is searched for; the nearest one at or behind where the search stood becomes the current.
    void found(List<Integer> lines) {
        hits = lines;
        var before = lights.hitProperty().get();
        var current = lines.stream().filter(line -> line >= before).findFirst();
        stand(current.or(() -> lines.stream().findFirst()).orElse(Lights.NONE));
    }

    private void step(int by) {
        if (!hits.isEmpty()) {
            var place = hits.indexOf(lights.hitProperty().get());
            stand(hits.get(Math.floorMod(place + by, hits.size())));
        }
    }

    private void stand(int line) {
        lights.hitProperty().set(line);
        var place = hits.indexOf(line) + 1;
        count.setText(text.getText().isEmpty() ? "" : hits.isEmpty() ? "not found" : place + " of " + hits.size());
        previous.setDisable(hits.isEmpty());
        next.setDisable(hits.isEmpty());
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
        lights.queryProperty().set("");
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            hide();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && text.isFocused()) {
            step(key.isShiftDown() ? -1 : 1);
            key.consume();
        }
    }
}
