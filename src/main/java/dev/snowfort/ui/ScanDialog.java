package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.scan.ProjectScan;
import dev.snowfort.ui.form.Texts;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// From the moment a folder is chosen: says that it is being read, then what was found, and adds the application when
/// the user says so. Closing it stops the reading.
final class ScanDialog extends Dialog<Void> {
    private static final ButtonType ADD = new ButtonType("Add application", ButtonData.OK_DONE);

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final VBox content = new VBox();

    /// @param folder that is being read
    ScanDialog(Window owner, Path folder) {
        initOwner(owner);
        setTitle("Add from a project folder");
        setResizable(true);
        content.getStyleClass().add("scan-waiting");
        var words = new Label("Reading " + folder + ". None of its code is run.");
        Texts.wrap(words);
        var progress = new ProgressBar();
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText("Reading the folder");
        content.getChildren().setAll(words, progress);
        getDialogPane().setContent(content);
        getDialogPane().getStyleClass().add("scan-pane");
        getDialogPane().getButtonTypes().setAll(ButtonType.CANCEL);
        getDialogPane().lookupButton(ButtonType.CANCEL).setId("scan-cancel");
        setOnHidden(_ -> cancelled.set(true));
    }

    /// Whether the user thought better of it.
    boolean isCancelled() {
        return cancelled.get();
    }

    /// @param onAdd gets the proposal when the user takes it
    void show(Path folder, ProjectScan scan, Consumer<ProjectScan> onAdd) {
        var result = new ScanResult(folder, scan);
        var scroll = new ScrollPane(result);
        scroll.setId("scan-result");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("scan-scroll");
        getDialogPane().setContent(scroll);
        getDialogPane().getButtonTypes().setAll(ADD, ButtonType.CANCEL);
        getDialogPane().lookupButton(ButtonType.CANCEL).setId("scan-cancel");
        var add = (Button) getDialogPane().lookupButton(ADD);
        add.setId("scan-add");
        add.getStyleClass().add(Styles.ACCENT);
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(_ -> onAdd.accept(scan));
        add.requestFocus();
    }
}
