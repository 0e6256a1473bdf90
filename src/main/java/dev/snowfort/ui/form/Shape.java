package dev.snowfort.ui.form;

import javafx.scene.layout.Region;

/// Small symbols, drawn and coloured by `form.css` through the class `shape-<name>`.
public final class Shape {
    private Shape() {}

    public static Region of(String name) {
        var shape = new Region();
        shape.getStyleClass().addAll("shape", "shape-" + name);
        return shape;
    }
}
