package dev.snowfort.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Named records: a card for each, and a field below that takes the name of another.
final class RecordsEditor implements Editor {
    private final RecordsViewModel model;
    private final VBox cards = new VBox();
    private final Label sentence = Texts.message("form-sentence");
    private final PasteField adding = new PasteField();
    private final VBox node = new VBox();
    private final List<RecordCard> shown = new ArrayList<>();
    private Subscription subscription = Subscription.EMPTY;

    RecordsEditor(RecordsViewModel model) {
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

    /// @param owner changes when somebody else's records are shown: what was typed and not yet added is dropped then
    void setOwner(Object owner) {
        adding.setOwner(owner);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        sentence.textProperty().unbind();
        shown.forEach(RecordCard::close);
    }

    private void build() {
        cards.getStyleClass().add("form-cards");
        HBox.setHgrow(adding, Priority.ALWAYS);
        var line = new HBox(adding);
        line.getStyleClass().add("form-line");
        node.getStyleClass().add("form-editor");
        node.getChildren().addAll(cards, sentence, line);
    }

    private void bind() {
        adding.setOnAction(_ -> addAndGoOn());
        adding.setOnLines(model::add);
        sentence.textProperty().bind(model.sentenceProperty());
        subscription = Subscription.combine(
                model.rowsProperty().subscribe(this::show),
                adding.focusedProperty().subscribe((_, focused) -> {
                    if (!focused) {
                        add();
                    }
                }));
    }

    /// The new record has a name only; the next thing to type is its first column.
    private void addAndGoOn() {
        var before = shown.size();
        add();
        if (shown.size() > before) {
            shown.get(before).requestFocus();
        }
    }

    private void add() {
        if (model.add(adding.getText())) {
            adding.clear();
        }
    }

    private void show(List<RecordsViewModel.Row> rows) {
        while (shown.size() > rows.size()) {
            removeLast();
        }
        while (shown.size() < rows.size()) {
            var card = new RecordCard(model, shown.size(), adding::requestFocus);
            shown.add(card);
            cards.getChildren().add(card.node());
        }
        for (var i = 0; i < rows.size(); i++) {
            shown.get(i).show(rows.get(i));
        }
        Texts.show(cards, !rows.isEmpty());
    }

    /// The records below a removed one move up into its card, and so the focus is on the next one's button; behind the
    /// last one it goes on to what is above.
    private void removeLast() {
        var last = shown.removeLast();
        if (last.button().isFocused()) {
            (shown.isEmpty() ? adding : shown.getLast().button()).requestFocus();
        }
        cards.getChildren().remove(last.node());
        last.close();
    }
}
