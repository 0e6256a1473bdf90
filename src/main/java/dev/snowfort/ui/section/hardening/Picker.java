package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Vocabulary.Term;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.section.hardening.Picked.Mode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// All words that a directive takes, each with its meaning, to be ticked; and whether the ticked ones are allowed or
/// refused.
final class Picker implements AutoCloseable {
    private final DirectiveViewModel model;
    private final PickerViewModel picker;
    private final String id;
    private final Map<Mode, RadioButton> modes = new EnumMap<>(Mode.class);
    private final TextField search = new TextField();
    private final Label count = Texts.wrapped("", "form-help");
    private final VBox boxes = new VBox();
    private final VBox node = new VBox();
    private final Subscription subscription;
    private List<Term> shown = List.of();

    Picker(DirectiveViewModel model) {
        this.model = model;
        picker = new PickerViewModel(model);
        id = "sandbox." + model.directive().name() + ".pick";
        build();
        subscription = Subscription.combine(
                picker.pickedProperty().subscribe(this::show),
                search.textProperty().subscribe((_, _) -> filter()));
    }

    Node node() {
        return node;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        picker.close();
    }

    private void build() {
        search.setId(id + ".search");
        search.getStyleClass().add("own-undo");
        search.setPromptText("Search names and meanings");
        search.setAccessibleText("Search what " + model.directive().name() + " takes");
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        boxes.getStyleClass().add("picker-boxes");
        var scroll = new ScrollPane(boxes);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("picker-scroll");
        node.getStyleClass().add("picker");
        node.getChildren().addAll(buildModes(), search, count, scroll);
    }

    private Node buildModes() {
        var group = new ToggleGroup();
        var line = new FlowPane();
        for (var mode : Mode.values()) {
            var button = new RadioButton(words(mode));
            button.setId(id + "." + mode.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setOnAction(_ -> picker.choose(mode));
            modes.put(mode, button);
            line.getChildren().add(button);
        }
        line.getStyleClass().add("picker-modes");
        return line;
    }

    private String words(Mode mode) {
        return switch (mode) {
            case UNSET -> model.directive().name().startsWith("Ambient") ? "Not set" : "All (not set)";
            case NONE -> "None";
            case ONLY -> "Only the ticked";
            case EXCEPT -> "All but the ticked";
        };
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && !boxes.getChildren().isEmpty()) {
            boxes.getChildren().getFirst().lookup(".check-box").requestFocus();
            event.consume();
        }
    }

    private void show(Picked now) {
        modes.get(now.mode()).setSelected(true);
        filter();
        boxes.getChildren().forEach(row -> {
            var box = (CheckBox) row.lookup(".check-box");
            box.setSelected(now.words().contains(box.getText()));
        });
        var known = picker.terms("").size();
        count.setText(now.words().size() + " of " + known + " ticked"
                + (shown.size() < known ? ", " + shown.size() + " shown." : "."));
    }

    private void filter() {
        var terms = picker.terms(search.getText());
        if (!terms.equals(shown)) {
            shown = terms;
            boxes.getChildren().setAll(terms.stream().map(this::row).toList());
            show(picker.picked());
        }
    }

    private Node row(Term term) {
        var box = new CheckBox(term.name());
        box.setMnemonicParsing(false);
        box.setId(id + "." + term.name());
        box.setAccessibleText(term.name() + ": " + term.meaning());
        box.setOnAction(_ -> picker.tick(term.name(), box.isSelected()));
        var row = new VBox(box, Texts.wrapped(term.meaning(), "picker-meaning"));
        row.getStyleClass().add("picker-row");
        return row;
    }
}
