package dev.snowfort.ui;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Keeps what nobody sees out of the way of what is seen: for every frame, JavaFX goes through every node of a window,
/// and a page has a few thousand.
final class Curtain extends StackPane {
    private boolean open = true;

    Curtain(Node content) {
        super(content);
    }

    /// Once more when it has just been closed, and not again until it opens.
    @Override
    protected void updateBounds() {
        var before = open;
        open = isSeen();
        if (before || open) {
            super.updateBounds();
        }
    }

    private boolean isSeen() {
        Node node = this;
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return node == null;
    }
}
