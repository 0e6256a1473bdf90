package dev.snowfort.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Names with values: a row for each, and a field below that takes `NAME=value`.
final class VariablesEditor implements Editor {
    private final VariablesViewModel model;
    private final VBox rows = new VBox();
    private final Label sentence = Texts.message("form-sentence");
    private final PasteField adding = new PasteField();
    private final VBox node = new VBox();
    private final List<VariableRow> shown = new ArrayList<>();
    private Subscription subscription = Subscription.EMPTY;

    VariablesEditor(VariablesViewModel model) {
        this.model = model;
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

    /// @param owner changes when somebody else's variables are shown: what was typed and not yet added is dropped then
    void setOwner(Object owner) {
        adding.setOwner(owner);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        sentence.textProperty().unbind();
        shown.forEach(VariableRow::close);
    }

    private void build() {
        rows.getStyleClass().add("form-entries");
        HBox.setHgrow(adding, Priority.ALWAYS);
        var line = new HBox(adding);
        line.getStyleClass().add("form-line");
        node.getStyleClass().add("form-editor");
        node.getChildren().addAll(rows, sentence, line);
    }

    private void bind() {
        adding.setOnAction(_ -> add(adding.getText()));
        adding.setOnLines(model::add);
        sentence.textProperty().bind(model.sentenceProperty());
        subscription = Subscription.combine(
                model.rowsProperty().subscribe(this::show),
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

    private void show(List<VariablesViewModel.Row> variables) {
        while (shown.size() > variables.size()) {
            var last = shown.removeLast();
            rows.getChildren().remove(last.node());
            last.close();
        }
        while (shown.size() < variables.size()) {
            var row = new VariableRow(model, shown.size(), adding::requestFocus);
            shown.add(row);
            rows.getChildren().add(row.node());
        }
        for (var i = 0; i < variables.size(); i++) {
            shown.get(i).show(variables.get(i));
        }
        Texts.show(rows, !variables.isEmpty());
    }
}
