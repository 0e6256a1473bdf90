package dev.snowfort.ui.form;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One entry of a list. The entry that is an empty text stands for an empty assignment and is shown as `(none)`.
final class EntryRow {
    private final EntriesViewModel model;
    private final String itemName;
    private final PasteField field = new PasteField();
    private final ShapeButton remove = new ShapeButton("remove", "Remove");
    private final HBox line = new HBox();
    private final Runnable whenDone;
    private final Optional<EntryExtras> extras;
    private final Node node;
    private Subscription subscription = Subscription.EMPTY;
    private int index;
    private String entry = "";
    private boolean showing;

    /// @param whenDone the key that ends a line was pressed
    EntryRow(EntriesViewModel model, String itemName, Runnable whenDone, Optional<EntryExtras> extras) {
        this.model = model;
        this.itemName = itemName;
        this.whenDone = whenDone;
        this.extras = extras;
        node = extras.<Node>map(there -> new VBox(line, there.below())).orElse(line);
        build();
        bind();
    }

    Node node() {
        return node;
    }

    /// Removes the entry.
    Button button() {
        return remove;
    }

    /// The entry that it shows.
    String entry() {
        return entry;
    }

    /// @param place in the list; changes when a row above is added or removed
    /// @param count how many entries there are
    void show(int place, String shown, int count) {
        showing = true;
        index = place;
        entry = shown;
        field.setAccessibleText(itemName + " " + (index + 1));
        if (!field.getText().strip().equals(entry)) {
            Caret.write(field, entry);
        }
        var none = entry.isEmpty();
        field.setEditable(!none);
        field.setPromptText(none ? "(none)" : "");
        var what = none ? "Remove the empty entry" : "Remove " + entry;
        remove.say(what);
        extras.ifPresent(there -> there.show(index, entry, count));
        showing = false;
    }

    void close() {
        subscription.unsubscribe();
        extras.ifPresent(EntryExtras::close);
        remove.setOnAction(null);
    }

    private void build() {
        HBox.setHgrow(field, Priority.ALWAYS);
        line.getStyleClass().add("form-line");
        extras.ifPresent(there -> line.getChildren().addAll(there.before()));
        line.getChildren().add(field);
        extras.ifPresent(there -> line.getChildren().addAll(there.after()));
        line.getChildren().add(remove);
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
                field.focusedProperty().subscribe((_, _) -> left()),
                remove.focusedProperty().subscribe((_, _) -> left()));
    }

    /// Going to the button is no leaving: an emptied row would be gone before the button is released, and the button
    /// would then remove the next one.
    private void left() {
        if (!field.isFocused() && !remove.isFocused() && field.isEditable()) {
            model.leave(index, field.getText());
        }
    }
}
