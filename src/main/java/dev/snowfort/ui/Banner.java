package dev.snowfort.ui;

import dev.snowfort.ui.form.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A sentence about what did not work, above the form until the user has read it.
public final class Banner extends HBox {
    private final Label words = new Label();
    private final IconButton close;

    /// @param id its own; its parts have ids that begin with it
    public Banner(String id) {
        close = new IconButton(id + "-close", "close", "Close this message");
        setId(id);
        getStyleClass().add("banner");
        words.setId(id + "-words");
        Texts.wrap(words);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(USE_PREF_SIZE);
        setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(new Symbol("error"), words, close);
        close.setOnAction(_ -> say(""));
        say("");
    }

    /// An empty sentence takes the banner away.
    public void say(String sentence) {
        words.setText(sentence);
        setVisible(!sentence.isEmpty());
        setManaged(!sentence.isEmpty());
    }
}
