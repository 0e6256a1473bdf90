package dev.snowfort.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A sentence about what did not work, above the form until the user has read it.
final class Banner extends HBox {
    private final Label words = new Label();
    private final IconButton close = new IconButton("banner-close", "close", "Close this message");

    Banner() {
        setId("banner");
        getStyleClass().add("banner");
        words.setId("banner-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(USE_PREF_SIZE);
        setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(new Symbol("error"), words, close);
        close.setOnAction(_ -> say(""));
        say("");
    }

    /// An empty sentence takes the banner away.
    void say(String sentence) {
        words.setText(sentence);
        setVisible(!sentence.isEmpty());
        setManaged(!sentence.isEmpty());
    }
}
