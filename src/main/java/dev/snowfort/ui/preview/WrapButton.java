package dev.snowfort.ui.preview;

import atlantafx.base.theme.Styles;
import dev.snowfort.ui.Preferred;
import dev.snowfort.ui.Symbol;
import dev.snowfort.ui.form.Hint;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;

/// Wraps long lines, or lets them run on; the preferences keep which.
final class WrapButton extends ToggleButton {
    private static final String WORDS = "Wrap long lines";

    /// @param wrap follows the preferences
    WrapButton(String id, Preferred preferred, BooleanProperty wrap) {
        super("", new Symbol("wrap"));
        setId(id);
        setAccessibleText(WORDS);
        Hint.on(this, WORDS);
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "wrap-button");
        preferred.currentProperty().subscribe(now -> {
            wrap.set(now.wrap());
            setSelected(now.wrap());
        });
        setOnAction(_ -> preferred.change(now -> now.withWrap(isSelected())));
    }
}
