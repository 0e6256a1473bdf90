package dev.snowfort.ui.form;

import dev.snowfort.catalog.Kind.Column;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// One record: its name, and below it a line for each column.
final class RecordCard {
    private final RecordsViewModel model;
    private final int index;
    private final Runnable whenDone;
    private final TextField name = new LineField();
    private final SequencedMap<Column, TextField> fields = new LinkedHashMap<>();
    private final ShapeButton remove = new ShapeButton("remove", "Remove");
    private final GridPane node = new GridPane();
    private Subscription subscription = Subscription.EMPTY;
    private boolean showing;

    /// @param whenDone comes after the last field
    RecordCard(RecordsViewModel model, int index, Runnable whenDone) {
        this.model = model;
        this.index = index;
        this.whenDone = whenDone;
        build();
        bind();
    }

    Node node() {
        return node;
    }

    /// Removes the record.
    Button button() {
        return remove;
    }

    /// Goes to the first column.
    void requestFocus() {
        fields.sequencedValues().getFirst().requestFocus();
    }

    void show(RecordsViewModel.Row row) {
        showing = true;
        write(name, row.name());
        fields.forEach((column, field) -> {
            write(field, column.of(row.fields()));
            field.setAccessibleText(column.label() + " of " + row.name());
        });
        remove.say("Remove " + row.name());
        showing = false;
    }

    void close() {
        subscription.unsubscribe();
    }

    /// Blanks at the ends stay in a field while they are typed, and reach no record.
    private static void write(TextField field, String text) {
        if (!field.getText().strip().equals(text)) {
            Caret.write(field, text);
        }
    }

    private void build() {
        var itemName = model.kind().itemName();
        name.setAccessibleText("Name of " + itemName + " " + (index + 1));
        name.setPromptText("name");
        name.getStyleClass().add("form-variable-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        var first = new HBox(name, remove);
        first.getStyleClass().add("form-line");
        node.addRow(0, label("Name", name), first);
        for (var column : model.kind().columns()) {
            var field = new LineField();
            field.setPromptText(column.example());
            field.getStyleClass().add("form-variable-name");
            fields.put(column, field);
            node.addRow(node.getRowCount(), label(column.label(), field), field);
        }
        var growing = new ColumnConstraints();
        growing.setHgrow(Priority.ALWAYS);
        node.getColumnConstraints().addAll(new ColumnConstraints(), growing);
        node.getStyleClass().add("form-card");
    }

    private static Label label(String text, Node field) {
        var label = new Label(text);
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("form-card-label");
        return label;
    }

    private void bind() {
        remove.setOnAction(_ -> model.remove(index));
        subscription = edits(name, RecordsViewModel.Row::named);
        var previous = name;
        for (var entry : fields.entrySet()) {
            var column = entry.getKey();
            var field = entry.getValue();
            subscription = subscription.and(edits(field, (row, text) -> row.with(column, text)));
            previous.setOnAction(_ -> field.requestFocus());
            previous = field;
        }
        previous.setOnAction(_ -> whenDone.run());
    }

    private Subscription edits(TextField field, BiFunction<RecordsViewModel.Row, String, RecordsViewModel.Row> change) {
        return Subscription.combine(
                field.textProperty().subscribe((_, text) -> {
                    if (!showing && index < model.rows().size()) {
                        model.edit(index, change.apply(model.rows().get(index), text.strip()));
                    }
                }),
                field.focusedProperty().subscribe((_, focused) -> {
                    if (!focused) {
                        model.leave();
                    }
                }));
    }
}
