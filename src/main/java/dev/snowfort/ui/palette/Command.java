package dev.snowfort.ui.palette;

import java.util.List;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Something that the program does when its keys are pressed, or when it is found by its words.
///
/// @param group heading that it stands under in the sheet of keys
/// @param keys as `KeyCombination` reads them
/// @param words what it does
public record Command(String group, KeyCombination keys, String words, Runnable action) {
    public Command(String group, String keys, String words, Runnable action) {
        this(group, KeyCombination.valueOf(keys), words, action);
    }

    /// As the keyboard writes them.
    public String shownKeys() {
        return keys.getName().replace("Shortcut", "Ctrl").replace("Shift+Ctrl+", "Ctrl+Shift+");
    }

    /// Does what the keys that were pressed stand for, if anything.
    public static void perform(List<Command> commands, KeyEvent pressed) {
        commands.stream().filter(command -> command.keys.match(pressed)).forEach(command -> {
            pressed.consume();
            command.action.run();
        });
    }
}
