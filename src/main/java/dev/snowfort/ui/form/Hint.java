package dev.snowfort.ui.form;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// What a control is for, beside the pointer and for a screen reader. A tooltip is a window of its own, so it is made
/// when the pointer first comes near.
public final class Hint {
    private final Control control;
    private String words = "";

    public Hint(Control control) {
        this.control = control;
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> make());
    }

    public static void on(Control control, String words) {
        new Hint(control).say(words);
    }

    public void say(String now) {
        words = now;
        control.setAccessibleHelp(now);
        if (control.getTooltip() != null) {
            control.getTooltip().setText(now);
        }
    }

    private void make() {
        if (control.getTooltip() == null) {
            control.setTooltip(new Tooltip(words));
        }
    }
}
