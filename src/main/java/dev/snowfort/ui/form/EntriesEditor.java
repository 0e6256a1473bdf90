package dev.snowfort.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A list of texts: a row for each with a button that removes it, and a field below that adds.
public final class EntriesEditor implements Editor {
    private final EntriesViewModel model;
    private final String itemName;
    private final Supplier<Optional<EntryExtras>> extras;
    private final VBox rows = new VBox();
    private final Label nothing = Texts.wrapped("", "form-nothing");
    private final PasteField adding = new PasteField();
    private final HBox line = new HBox(adding);
    private final VBox node = new VBox();
    private final List<EntryRow> shown = new ArrayList<>();
    private Subscription subscription = Subscription.EMPTY;

    /// @param itemName what an entry is: `host`
    /// @param whenEmpty what stands there while the list has no entry
    public EntriesEditor(EntriesViewModel model, String itemName, String whenEmpty) {
        this(model, itemName, whenEmpty, Optional::empty);
    }

    /// @param extras makes what stands around each entry
    public EntriesEditor(
            EntriesViewModel model, String itemName, String whenEmpty, Supplier<Optional<EntryExtras>> extras) {
        this.model = model;
        this.itemName = itemName;
        this.extras = extras;
        nothing.setText(whenEmpty);
        build();
        bind();
    }

    @Override
    public VBox node() {
        return node;
    }

    /// The field that adds.
    @Override
    public TextField control() {
        return adding;
    }

    /// Something more behind the field that adds, such as a menu of entries.
    public void append(Node more) {
        line.getChildren().add(more);
    }

    /// @param owner changes when somebody else's list is shown: what was typed and not yet added is dropped then
    public void setOwner(Object owner) {
        adding.setOwner(owner);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        shown.forEach(EntryRow::close);
    }

    private void build() {
        HBox.setHgrow(adding, Priority.ALWAYS);
        line.getStyleClass().add("form-line");
        rows.getStyleClass().add("form-entries");
        node.getStyleClass().add("form-editor");
        node.getChildren().addAll(rows, nothing, line);
    }

    private void bind() {
        adding.setOnAction(_ -> add(adding.getText()));
        adding.setOnLines(model::add);
        subscription = Subscription.combine(
                model.entriesProperty().subscribe(this::show),
                adding.focusedProperty().subscribe((_, focused) -> {
                    if (!focused) {
                        add(adding.getText());
                    }
                }));
    }

    private void add(String text) {
        if (model.add(text)) {
            adding.clear();
        }
    }

    private void show(List<String> entries) {
        while (shown.size() > entries.size()) {
            remove(firstChange(entries));
        }
        while (shown.size() < entries.size()) {
            var row = new EntryRow(model, itemName, adding::requestFocus, extras.get());
            shown.add(row);
            rows.getChildren().add(row.node());
        }
        for (var i = 0; i < entries.size(); i++) {
            shown.get(i).show(i, entries.get(i), entries.size());
        }
        Texts.show(nothing, entries.isEmpty() && !nothing.getText().isEmpty());
        Texts.show(rows, !entries.isEmpty());
    }

    /// The focus goes on to the next button, so that a key removes one after the other.
    private void remove(int index) {
        var gone = shown.remove(index);
        gone.close();
        if (gone.button().isFocused()) {
            (shown.isEmpty()
                            ? adding
                            : shown.get(Math.min(index, shown.size() - 1)).button())
                    .requestFocus();
        }
        rows.getChildren().remove(gone.node());
    }

    /// The row to take away when there are too many: the others keep their entries, and so does a button that is just
    /// being pressed.
    private int firstChange(List<String> entries) {
        var index = 0;
        while (index < entries.size() && shown.get(index).entry().equals(entries.get(index))) {
            index++;
        }
        return index;
    }
}
