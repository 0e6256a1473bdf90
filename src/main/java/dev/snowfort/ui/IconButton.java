package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.ui.form.Hint;
import javafx.scene.control.Button;

/// A button with a symbol alone; what it does is its hint and is what a screen reader says.
public final class IconButton extends Button {
    private final Hint hint = new Hint(this);

    public IconButton(String id, String symbol, String words) {
        super("", new Symbol(symbol));
        setId(id);
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        setWords(words);
    }

    public void setWords(String words) {
        hint.say(words);
        setAccessibleText(words);
    }
}
