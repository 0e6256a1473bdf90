package dev.snowfort.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The window's keys. They come before the focused control, because a text field would take some of them for itself:
/// its own undo knows nothing of the deployment's. A text field that is no part of the deployment keeps them when it
/// has the style class `own-undo`.
final class Shortcuts {
    private static final String OWN_UNDO = "own-undo";

    private final Runnable before;
    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> undoing = new LinkedHashMap<>();

    /// @param before comes before every action except undo and redo
    Shortcuts(Runnable before) {
        this.before = before;
    }

    Shortcuts on(String keys, Runnable action) {
        actions.put(KeyCombination.valueOf(keys), () -> {
            before.run();
            action.run();
        });
        return this;
    }

    /// Keys that mean something of their own in a text field.
    Shortcuts onUndoing(String keys, Runnable action) {
        undoing.put(KeyCombination.valueOf(keys), action);
        return this;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            perform(actions, key);
            if (!ownUndo(scene)) {
                perform(undoing, key);
            }
        });
    }

    private static void perform(Map<KeyCombination, Runnable> actions, KeyEvent key) {
        actions.forEach((keys, action) -> {
            if (keys.match(key)) {
                key.consume();
                action.run();
            }
        });
    }

    private static boolean ownUndo(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl text
                && text.getStyleClass().contains(OWN_UNDO);
    }
}
