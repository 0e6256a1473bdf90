package dev.snowfort.ui.form;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/// A flat button that shows a symbol alone; what it does is its hint and its accessible text.
public final class ShapeButton extends Button {
    private final Hint hint = new Hint(this);

    public ShapeButton(String shape, String what) {
        super("", Shape.of(shape));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().addAll("shape-button", "flat");
        say(what);
    }

    public void say(String what) {
        hint.say(what);
        setAccessibleText(what);
    }
}
