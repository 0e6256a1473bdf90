package dev.snowfort.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Presses a key in a control: in a field, a character and Backspace in turn; elsewhere the space bar.
final class Keyboard {
    private final Node control;
    private final String character;
    private boolean back;

    /// @param character what is typed in a field
    Keyboard(Node control, String character) {
        this.control = control;
        this.character = character;
        control.requestFocus();
        if (control instanceof TextField field) {
            field.end();
            back = field.getText().endsWith(character);
        }
    }

    void press() {
        if (control instanceof TextField) {
            press(back ? KeyCode.BACK_SPACE : KeyCode.UNDEFINED, back ? "\b" : character);
            back = !back;
        } else {
            press(KeyCode.SPACE, " ");
        }
    }

    private void press(KeyCode key, String typed) {
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key);
        fire(KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED);
        fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key);
    }

    private void fire(EventType<KeyEvent> type, String text, KeyCode key) {
        Event.fireEvent(control, new KeyEvent(type, text, "", key, false, false, false, false));
    }
}
