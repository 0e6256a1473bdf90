package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.ui.form.Hint;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;

/// Takes steps back, or does them again: the next one, or as many as are chosen from the menu of their names.
final class StepsButton extends SplitMenuButton {
    private static final int MOST = 15;

    private final String verb;
    private final String keys;
    private final IntFunction<List<String>> labels;
    private final IntConsumer go;
    private final Hint hint = new Hint(this);

    /// @param id its symbol too
    /// @param verb what it does to a step
    /// @param labels of the next steps, at most as many as are asked for
    /// @param go takes a number of steps
    StepsButton(String id, String verb, String keys, IntFunction<List<String>> labels, IntConsumer go) {
        this.verb = verb;
        this.keys = keys;
        this.labels = labels;
        this.go = go;
        setId(id);
        setGraphic(new Symbol(id));
        getStyleClass().addAll(Styles.FLAT, "steps");
        setOnAction(_ -> go.accept(1));
        setOnShowing(_ -> fill());
        fill();
    }

    /// @param next name of the next step; empty when there is none
    void offer(String next) {
        setDisable(next.isEmpty());
        var words =
                next.isEmpty() ? "Nothing to " + verb.toLowerCase(Locale.ROOT) : verb + ": " + next + " (" + keys + ")";
        hint.say(words);
        setAccessibleText(words);
    }

    private void fill() {
        var names = labels.apply(MOST);
        getItems()
                .setAll(IntStream.range(0, names.size())
                        .mapToObj(index -> item(index + 1, names.get(index)))
                        .toList());
    }

    private MenuItem item(int steps, String last) {
        var item = new MenuItem(steps == 1 ? verb + ": " + last : verb + " " + steps + " steps, to: " + last);
        item.setId(getId() + "-" + steps);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> go.accept(steps));
        return item;
    }
}
