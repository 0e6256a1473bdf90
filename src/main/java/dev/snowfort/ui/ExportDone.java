package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.ui.form.Texts;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Where the export is, and what comes next.
final class ExportDone extends VBox {
    ExportDone(Path folder) {
        getStyleClass().add("export-done");
        var title = new Label("Exported to " + folder);
        title.setId("export-done");
        Texts.wrap(title);
        title.getStyleClass().add(Styles.TITLE_4);
        var words = new Label(
                "Lock the inputs and check the flake, then follow README.md: it says how the keys files are filled in and"
                        + " how the machine is switched.");
        Texts.wrap(words);
        var commands = new TextArea("cd " + quoted(folder) + "\nnix flake lock\nnix flake check\n");
        commands.setId("export-commands");
        commands.setAccessibleText("The next commands");
        commands.setEditable(false);
        commands.setPrefRowCount(4);
        commands.getStyleClass().add("code");
        var heading = new HBox(new Symbol("sound"), title);
        heading.getStyleClass().add("export-done-heading");
        getChildren().setAll(heading, words, commands);
    }

    /// As a shell takes it.
    static String quoted(Path folder) {
        var text = folder.toAbsolutePath().toString();
        return text.matches("[A-Za-z0-9/._+@-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
