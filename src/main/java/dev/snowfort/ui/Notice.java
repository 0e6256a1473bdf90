package dev.snowfort.ui;

import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.state.Store;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/// Says what the last step did, with a way to take it back, until the next one.
final class Notice extends HBox implements AutoCloseable {
    private final Label words = new Label();
    private final Hyperlink undo = new Hyperlink("Undo");
    private final IconButton close = new IconButton("notice-close", "close", "Close this message");
    private final Subscription subscription;

    Notice(Store store) {
        setId("notice");
        getStyleClass().add("notice");
        words.setId("notice-words");
        Texts.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        undo.setId("notice-undo");
        undo.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(undo, Priority.ALWAYS);
        undo.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(words, undo, close);
        undo.setOnAction(_ -> store.undo());
        close.setOnAction(_ -> say(""));
        subscription = store.currentProperty().subscribe(_ -> say(""));
    }

    /// An empty sentence takes the notice away.
    void say(String sentence) {
        words.setText(sentence);
        Texts.show(this, !sentence.isEmpty());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
