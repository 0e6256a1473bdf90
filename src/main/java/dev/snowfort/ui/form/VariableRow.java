package dev.snowfort.ui.form;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/// A name and its value.
final class VariableRow {
    private final VariablesViewModel model;
    private final int index;
    private final TextField name = new LineField();
    private final TextField value = new LineField();
    private final ShapeButton remove = new ShapeButton("remove", "Remove");
    private final HBox node = new HBox();
    private final Runnable whenDone;
    private Subscription subscription = Subscription.EMPTY;
    private boolean showing;

    VariableRow(VariablesViewModel model, int index, Runnable whenDone) {
        this.model = model;
        this.index = index;
        this.whenDone = whenDone;
        build();
        bind();
    }

    Node node() {
        return node;
    }

    void show(VariablesViewModel.Row row) {
        showing = true;
        if (!name.getText().strip().equals(row.name())) {
            Caret.write(name, row.name());
        }
        if (!value.getText().equals(row.value())) {
            Caret.write(value, row.value());
        }
        remove.say("Remove " + row.name());
        value.setAccessibleText("Value of " + row.name());
        showing = false;
    }

    void close() {
        subscription.unsubscribe();
    }

    private void build() {
        name.setAccessibleText("Name of variable " + (index + 1));
        name.setPromptText("NAME");
        value.setPromptText("value");
        name.getStyleClass().add("form-variable-name");
        name.setPrefColumnCount(15);
        HBox.setHgrow(name, Priority.SOMETIMES);
        HBox.setHgrow(value, Priority.ALWAYS);
        node.getStyleClass().add("form-line");
        node.getChildren().addAll(name, new Label("="), value, remove);
    }

    private void bind() {
        name.setOnAction(_ -> value.requestFocus());
        value.setOnAction(_ -> whenDone.run());
        remove.setOnAction(_ -> model.remove(index));
        subscription = Subscription.combine(edits(name), edits(value));
    }

    private Subscription edits(TextField field) {
        return Subscription.combine(
                field.textProperty().subscribe((_, _) -> {
                    if (!showing) {
                        model.edit(index, new VariablesViewModel.Row(name.getText(), value.getText()));
                    }
                }),
                field.focusedProperty().subscribe((_, focused) -> {
                    if (!focused) {
                        model.leave();
                    }
                }));
    }
}
