package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.ui.form.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Stands where the form would be while the deployment has no application.
final class EmptyPage extends VBox {
    private static final double PICTURE = 96;

    EmptyPage(Runnable onAdd, Runnable onScan, Runnable onExample) {
        setId("empty-page");
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("empty-page");
        var title = new Label("No application yet");
        title.getStyleClass().add(Styles.TITLE_3);
        var words = new Label(
                "Add the first application of this deployment, read it from a project’s folder, or look at an example that is complete.");
        Texts.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add(Styles.TEXT_MUTED);
        var add = button("empty-add", "Add an application", onAdd);
        add.getStyleClass().add(Styles.ACCENT);
        var buttons = new FlowPane(
                add,
                button("empty-scan", "From a project folder…", onScan),
                button("empty-example", "Open an example", onExample));
        buttons.getStyleClass().add("empty-buttons");
        getChildren().setAll(picture(), title, words, buttons);
    }

    private static Button button(String id, String words, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static ImageView picture() {
        var picture = new ImageView(
                new Image(EmptyPage.class.getResource("icons/snowfort-256.png").toExternalForm()));
        picture.setFitHeight(PICTURE);
        picture.setFitWidth(PICTURE);
        return picture;
    }
}
