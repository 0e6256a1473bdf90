package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.export.LineDiff.Line;
import dev.snowfort.ui.form.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Something that the user should know or decide, above the form: nothing waits for the answer.
final class QuestionBar extends VBox {
    /// @param id of its button, behind that of the notice
    record Choice(String id, String words, Runnable action) {}

    private final Label words = new Label();
    private final ToggleButton compare = new ToggleButton("Show the difference");
    private final DifferenceList difference;
    private final FlowPane buttons = new FlowPane();

    QuestionBar(String id) {
        setId(id);
        getStyleClass().add("question");
        words.setId(id + "-words");
        Texts.wrap(words);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        compare.setId(id + "-compare");
        compare.getStyleClass().add(Styles.SMALL);
        difference = new DifferenceList(id + "-difference");
        difference.getStyleClass().add("question-difference");
        difference.visibleProperty().bind(compare.selectedProperty());
        difference.managedProperty().bind(difference.visibleProperty());
        buttons.getStyleClass().add("question-buttons");
        var line = new HBox(new Symbol("warning"), words);
        line.getStyleClass().add("question-line");
        getChildren().setAll(line, buttons, difference);
        end();
    }

    /// @param changed shown when the user wants to see it; empty when there is nothing to compare
    void ask(String question, List<Line> changed, Choice... choices) {
        words.setText(question);
        compare.setSelected(false);
        difference.show(new Item("deployment.json", Fate.UPDATE, changed), Map.of());
        var chosen = Stream.of(choices).<Node>map(this::button);
        buttons.getChildren()
                .setAll(
                        changed.isEmpty()
                                ? chosen.toList()
                                : Stream.concat(Stream.of(compare), chosen).toList());
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
