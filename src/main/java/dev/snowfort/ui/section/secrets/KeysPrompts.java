package dev.snowfort.ui.section.secrets;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Which file the user means, asked outside the window. Tests answer in the user's place.
///
/// @param fileToCheck nothing when the user thinks better of it; so the other
/// @param fileForKey where the new value goes; it may be there already
public record KeysPrompts(Supplier<Optional<Path>> fileToCheck, Supplier<Optional<Path>> fileForKey) {
    /// Asks with the desktop's own dialogs.
    public static KeysPrompts over(Window window) {
        return new KeysPrompts(
                () -> Optional.ofNullable(chooser("Check a keys file").showOpenDialog(window))
                        .map(file -> file.toPath()),
                () -> Optional.ofNullable(chooser("Write a new SECRET_KEY into this file; the rest of it stays")
                                .showSaveDialog(window))
                        .map(file -> file.toPath()));
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }
}
