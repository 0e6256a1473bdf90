package dev.snowfort.ui;

import dev.snowfort.ui.palette.Command;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The window's keys, each with words for the sheet and the search. They come before the focused control, because a
/// text field would take some of them for itself: its own undo knows nothing of the deployment's. A text field that is
/// no part of the deployment keeps them when it has the style class `own-undo`.
final class Shortcuts {
    private static final String OWN_UNDO = "own-undo";

    private final Runnable before;
    private final List<Command> commands = new ArrayList<>();
    private final List<Command> actions = new ArrayList<>();
    private final List<Command> undoing = new ArrayList<>();
    private String group = "";

    /// @param before comes before every action except undo and redo
    Shortcuts(Runnable before) {
        this.before = before;
    }

    /// The keys that follow stand under this heading of the sheet.
    Shortcuts under(String heading) {
        group = heading;
        return this;
    }

    /// @param words what the keys do
    Shortcuts on(String keys, String words, Runnable action) {
        return add(actions, new Command(group, keys, words, () -> {
            before.run();
            action.run();
        }));
    }

    /// Keys that mean something of their own in a text field.
    Shortcuts onUndoing(String keys, String words, Runnable action) {
        return add(undoing, new Command(group, keys, words, action));
    }

    private Shortcuts add(List<Command> some, Command command) {
        some.add(command);
        commands.add(command);
        return this;
    }

    /// In the order in which they were named.
    List<Command> commands() {
        return List.copyOf(commands);
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            Command.perform(actions, key);
            if (!ownUndo(scene)) {
                Command.perform(undoing, key);
            }
        });
    }

    private static boolean ownUndo(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl text
                && text.getStyleClass().contains(OWN_UNDO);
    }
}
