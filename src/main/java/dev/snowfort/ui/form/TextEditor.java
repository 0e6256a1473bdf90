package dev.snowfort.ui.form;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A field of one line, with a unit behind it where there is one, and a line below while its text is not taken.
public final class TextEditor implements Editor {
    private final TextViewModel<?> model;
    private final TextField field = new LineField();
    private final Label unit = new Label();
    private final Label sentence = Texts.message("form-sentence");
    private final VBox node = new VBox();
    private Subscription subscription = Subscription.EMPTY;
    private boolean showing;

    public TextEditor(TextViewModel<?> model) {
        this.model = model;
        build();
        bind();
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public TextField control() {
        return field;
    }

    /// For a value of a few characters.
    ///
    /// @param counted what is counted, behind the field; may be empty
    public void setShort(String counted) {
        unit.setText(counted);
        field.getStyleClass().add("form-short");
        HBox.setHgrow(field, Priority.NEVER);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        sentence.textProperty().unbind();
    }

    private void build() {
        unit.getStyleClass().add("form-unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        unit.visibleProperty().bind(unit.textProperty().isNotEmpty());
        unit.managedProperty().bind(unit.visibleProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        var line = new HBox(field, unit);
        line.getStyleClass().add("form-line");
        node.getStyleClass().add("form-editor");
        node.getChildren().addAll(line, sentence);
    }

    private void bind() {
        sentence.textProperty().bind(model.sentenceProperty());
        subscription = Subscription.combine(
                model.textProperty().subscribe(this::show),
                field.textProperty().subscribe((_, typed) -> {
                    if (!showing) {
                        model.textProperty().set(typed);
                    }
                }),
                field.focusedProperty().subscribe((_, focused) -> {
                    if (!focused) {
                        model.leave();
                    }
                }));
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// No binding: it would put the caret to the front.
    private void show(String text) {
        if (!text.equals(field.getText())) {
            showing = true;
            Caret.write(field, text);
            showing = false;
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !model.sentenceProperty().get().isEmpty()) {
            model.revert();
            event.consume();
        }
    }
}
