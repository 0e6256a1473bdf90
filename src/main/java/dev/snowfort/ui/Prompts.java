package dev.snowfort.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// What the user is asked outside the window. Tests answer in the user's place.
///
/// @param fileToOpen nothing when the user thinks better of it; so the others
/// @param fileToSave gets the name to propose
/// @param folderToExportTo where the flake goes; gets the folder to propose
/// @param reportToWrite gets the name to propose
/// @param projectToScan folder of a project to add
/// @param unsaved gets the name of the deployment whose changes would be lost
public record Prompts(
        Supplier<Optional<Path>> fileToOpen,
        Function<String, Optional<Path>> fileToSave,
        Function<Optional<Path>, Optional<Path>> folderToExportTo,
        Function<String, Optional<Path>> reportToWrite,
        Supplier<Optional<Path>> projectToScan,
        Function<String, Unsaved> unsaved) {
    /// What becomes of changes that were not saved.
    public enum Unsaved {
        SAVE,
        LOSE,
        CANCEL
    }

    /// Asks with the desktop's own dialogs.
    public static Prompts over(Window window) {
        return new Prompts(
                () -> path(files("Open a deployment").showOpenDialog(window)),
                name -> path(named(name).showSaveDialog(window)),
                proposed -> path(export(proposed).showDialog(window)),
                name -> path(report(name).showSaveDialog(window)),
                () -> path(folders("Add from a project folder").showDialog(window)),
                name -> askAboutUnsaved(window, name));
    }

    private static FileChooser files(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .setAll(new ExtensionFilter("Deployments (*.json)", "*.json"), new ExtensionFilter("All files", "*"));
        return chooser;
    }

    private static FileChooser named(String name) {
        var chooser = files("Save the deployment");
        chooser.setInitialFileName(name);
        return chooser;
    }

    private static FileChooser report(String name) {
        var chooser = new FileChooser();
        chooser.setTitle("Write the review");
        chooser.setInitialFileName(name);
        return chooser;
    }

    private static DirectoryChooser folders(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return chooser;
    }

    private static DirectoryChooser export(Optional<Path> proposed) {
        var chooser = folders("Export the flake to a folder");
        proposed.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private static Optional<Path> path(File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private static Unsaved askAboutUnsaved(Window window, String name) {
        var save = new ButtonType("Save", ButtonData.YES);
        var lose = new ButtonType("Don’t save", ButtonData.NO);
        var alert = new Alert(AlertType.CONFIRMATION, "Without saving, they are lost.", save, lose, ButtonType.CANCEL);
        alert.initOwner(window);
        alert.setTitle("Unsaved changes");
        alert.setGraphic(null);
        alert.setHeaderText("Save the changes to " + name + "?");
        var answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        return answer == save ? Unsaved.SAVE : answer == lose ? Unsaved.LOSE : Unsaved.CANCEL;
    }
}
