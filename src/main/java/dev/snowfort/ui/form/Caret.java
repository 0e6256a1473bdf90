package dev.snowfort.ui.form;

import javafx.scene.control.TextInputControl;

/// Writes a text into a field that the user may be in: the caret goes behind what changed, as after typing it.
final class Caret {
    private Caret() {}

    static void write(TextInputControl field, String text) {
        var place = behindChange(field.getText(), text);
        field.setText(text);
        if (field.isFocused()) {
            field.positionCaret(place);
        }
    }

    /// Where in the new text the stretch ends that differs from the old one.
    static int behindChange(String before, String after) {
        var shorter = Math.min(before.length(), after.length());
        var start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        var same = 0;
        while (same < shorter - start
                && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        return after.length() - same;
    }
}
