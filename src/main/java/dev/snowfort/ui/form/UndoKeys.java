package dev.snowfort.ui.form;

import dev.snowfort.ui.state.Store;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Undo and redo inside a field are those of the store: a field with an undo of its own would fight it.
public final class UndoKeys {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private UndoKeys() {}

    public static void install(Node page, Store store) {
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() instanceof TextInputControl) {
                pressed(event, store);
            }
        });
    }

    private static void pressed(KeyEvent event, Store store) {
        if (UNDO.match(event)) {
            store.undo();
            event.consume();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            store.redo();
            event.consume();
        }
    }
}
