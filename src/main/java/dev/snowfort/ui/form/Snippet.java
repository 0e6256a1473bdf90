package dev.snowfort.ui.form;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Code that is not typed here but copied from here.
public final class Snippet extends VBox {
    private final Label code = new Label();
    private final Button copy = new Button("Copy");

    /// @param id of the button
    /// @param words what the button does, for who does not see the code beside it
    public Snippet(String id, String words, String text) {
        code.setText(text.stripTrailing());
        Texts.wrap(code);
        code.setMinHeight(USE_PREF_SIZE);
        code.getStyleClass().add("snippet-code");
        copy.setId(id);
        copy.setAccessibleText(words);
        copy.getStyleClass().addAll("small", "snippet-copy");
        copy.setOnAction(_ -> copy());
        copy.setOnMouseExited(_ -> copy.setText("Copy"));
        getStyleClass().add("snippet");
        getChildren().setAll(new StackPane(code), copy);
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(code.getText() + "\n");
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText("Copied");
    }
}
