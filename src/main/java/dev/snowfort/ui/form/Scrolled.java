package dev.snowfort.ui.form;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Takes the room there is, and scrolls where that is less than what it holds needs. The tabulator passes it by: what
/// it holds is scrolled to when it gets the focus.
public final class Scrolled extends ScrollPane {
    public Scrolled(Region content) {
        super(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        getStyleClass().addAll("edge-to-edge", "scrolled");
    }
}
