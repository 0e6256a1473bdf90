package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// A button with a symbol alone; what it does stands in its tooltip and is what a screen reader says.
public final class IconButton extends Button {
    private final Tooltip tooltip = new Tooltip();

    public IconButton(String id, String symbol, String words) {
        super("", new Symbol(symbol));
        setId(id);
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        setTooltip(tooltip);
        setWords(words);
    }

    public void setWords(String words) {
        tooltip.setText(words);
        setAccessibleText(words);
    }
}
