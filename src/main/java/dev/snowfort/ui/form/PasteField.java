package dev.snowfort.ui.form;

import java.util.function.Consumer;
import javafx.scene.input.Clipboard;

/// A field of one line that hands several pasted lines on instead of joining them.
final class PasteField extends LineField {
    private Consumer<String> onLines = _ -> {};
    private Object owner = "";

    void setOnLines(Consumer<String> changed) {
        onLines = changed;
    }

    /// What was typed and not yet taken is dropped when another owner's values are shown.
    void setOwner(Object shown) {
        if (!shown.equals(owner)) {
            owner = shown;
            clear();
        }
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
