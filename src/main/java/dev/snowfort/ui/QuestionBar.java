package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.export.LineDiff.Line;
import dev.snowfort.ui.form.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Something that the user should know or decide, above the form: nothing waits for the answer. Its parts are made with
/// the first question, as most windows never have one.
final class QuestionBar extends VBox {
    /// @param id of its button, behind that of the notice
    record Choice(String id, String words, Runnable action) {}

    private record Parts(Label words, ToggleButton compare, DifferenceList difference, FlowPane buttons) {}

    private Optional<Parts> made = Optional.empty();

    QuestionBar(String id) {
        setId(id);
        getStyleClass().add("question");
        end();
    }

    /// @param changed shown when the user wants to see it; empty when there is nothing to compare
    void ask(String question, List<Line> changed, Choice... choices) {
        var parts = made.orElseGet(this::make);
        parts.words().setText(question);
        parts.compare().setSelected(false);
        parts.difference().show(new Item("deployment.json", Fate.UPDATE, changed), Map.of());
        var chosen = Stream.of(choices).<Node>map(this::button);
        parts.buttons()
                .getChildren()
                .setAll(
                        changed.isEmpty()
                                ? chosen.toList()
                                : Stream.concat(Stream.of(parts.compare()), chosen)
                                        .toList());
        show(true);
    }

    /// Says something that asks for no decision; an empty sentence takes it away.
    void say(String sentence) {
        if (sentence.isEmpty()) {
            end();
        } else {
            ask(sentence, List.of(), new Choice("close", "All right", () -> {}));
        }
    }

    void end() {
        show(false);
    }

    private Parts make() {
        var parts = new Parts(words(), compare(), new DifferenceList(getId() + "-difference"), new FlowPane());
        parts.difference().getStyleClass().add("question-difference");
        parts.difference().visibleProperty().bind(parts.compare().selectedProperty());
        parts.difference().managedProperty().bind(parts.difference().visibleProperty());
        parts.buttons().getStyleClass().add("question-buttons");
        var line = new HBox(new Symbol("warning"), parts.words());
        line.getStyleClass().add("question-line");
        getChildren().setAll(line, parts.buttons(), parts.difference());
        made = Optional.of(parts);
        return parts;
    }

    private Label words() {
        var words = new Label();
        words.setId(getId() + "-words");
        Texts.wrap(words);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private ToggleButton compare() {
        var compare = new ToggleButton("Show the difference");
        compare.setId(getId() + "-compare");
        compare.getStyleClass().add(Styles.SMALL);
        return compare;
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    private Button button(Choice choice) {
        var button = new Button(choice.words());
        button.setId(getId() + "-" + choice.id());
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> {
            end();
            choice.action().run();
        });
        return button;
    }
}
