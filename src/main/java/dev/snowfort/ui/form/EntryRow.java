package dev.snowfort.ui.form;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/// One entry of a list. The entry that is an empty text stands for an empty assignment and is shown as `(none)`.
final class EntryRow {
    private final EntriesViewModel model;
    private final int index;
    private final String itemName;
    private final PasteField field = new PasteField();
    private final Button remove = Shape.button("remove", "Remove");
    private final HBox node = new HBox(field, remove);
    private final Runnable whenDone;
    private Subscription subscription = Subscription.EMPTY;
    private boolean showing;

    EntryRow(EntriesViewModel model, int index, String itemName, Runnable whenDone) {
        this.model = model;
        this.index = index;
        this.itemName = itemName;
        this.whenDone = whenDone;
        build();
        bind();
    }

    Node node() {
        return node;
    }

    void show(String entry) {
        showing = true;
        if (!field.getText().strip().equals(entry)) {
            field.setText(entry);
        }
        var none = entry.isEmpty();
        field.setEditable(!none);
        field.setPromptText(none ? "(none)" : "");
        var what = none ? "Remove the empty entry" : "Remove " + entry;
        remove.setAccessibleText(what);
        remove.getTooltip().setText(what);
        showing = false;
    }

    void close() {
        subscription.unsubscribe();
    }

    private void build() {
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setAccessibleText(itemName + " " + (index + 1));
        node.getStyleClass().add("form-line");
    }

    private void bind() {
        field.setOnAction(_ -> whenDone.run());
        field.setOnLines(text -> model.paste(index, text));
        remove.setOnAction(_ -> model.remove(index));
        subscription = Subscription.combine(
                field.textProperty().subscribe((_, typed) -> {
                    if (!showing) {
                        model.edit(index, typed);
                    }
                }),
                field.focusedProperty().subscribe((_, focused) -> {
                    if (!focused && field.isEditable()) {
                        model.leave(index, field.getText());
                    }
                }));
    }
}
