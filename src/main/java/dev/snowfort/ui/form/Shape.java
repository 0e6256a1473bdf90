package dev.snowfort.ui.form;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Small symbols, drawn and coloured by `form.css` through the class `shape-<name>`.
public final class Shape {
    private Shape() {}

    public static Region of(String name) {
        var shape = new Region();
        shape.getStyleClass().addAll("shape", "shape-" + name);
        return shape;
    }

    /// A flat button that shows a symbol alone; what it does is its tooltip and its accessible text.
    public static Button button(String name, String what) {
        var button = new Button("", of(name));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("shape-button", "flat");
        button.setTooltip(new Tooltip(what));
        button.setAccessibleText(what);
        return button;
    }
}
