package dev.snowfort.ui.form;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A field of several lines, as high as its text within limits. The tabulator leaves it, as it leaves every field.
final class BlockEditor implements Editor {
    private static final int LEAST_ROWS = 3;
    private static final int MOST_ROWS = 12;

    private final TextViewModel<?> model;
    private final TextArea field = new TextArea();
    private final VBox node = new VBox(field);
    private Subscription subscription = Subscription.EMPTY;
    private boolean showing;

    BlockEditor(TextViewModel<?> model) {
        this.model = model;
        node.getStyleClass().add("form-editor");
        field.getStyleClass().add("form-block");
        Texts.wrap(field);
        bind();
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public TextArea control() {
        return field;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void bind() {
        subscription = Subscription.combine(
                model.textProperty().subscribe(this::show),
                field.textProperty().subscribe(typed -> {
                    field.setPrefRowCount(Math.clamp(typed.lines().count() + 1, LEAST_ROWS, MOST_ROWS));
                    if (!showing) {
                        model.textProperty().set(typed);
                    }
                }),
                field.focusedProperty().subscribe((_, focused) -> {
                    if (!focused) {
                        model.leave();
                    }
                }));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show(String text) {
        if (!text.equals(field.getText())) {
            showing = true;
            Caret.write(field, text);
            showing = false;
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
            field.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }
}
