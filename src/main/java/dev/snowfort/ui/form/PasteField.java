package dev.snowfort.ui.form;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

/// A field of one line that hands several pasted lines on instead of joining them.
final class PasteField extends TextField {
    private Consumer<String> onLines = _ -> {};

    void setOnLines(Consumer<String> changed) {
        onLines = changed;
    }

    @Override
    public void paste() {
        var text = Clipboard.getSystemClipboard().getString();
        if (text != null && text.strip().lines().count() > 1) {
            onLines.accept(text);
        } else {
            super.paste();
        }
    }
}
