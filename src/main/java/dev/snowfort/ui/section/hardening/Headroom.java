package dev.snowfort.ui.section.hardening;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// What stands above something that is scrolled; in a low window it is scrolled along, lest nothing of the rest be
/// left.
final class Headroom {
    private static final double LOW = 320;

    private Headroom() {}

    /// @param page gets the head as its top, or in front of what is scrolled
    static void keep(BorderPane page, Node head, ScrollPane scroll, Node content) {
        var scrolled = new VBox(content);
        scroll.setContent(scrolled);
        page.setTop(head);
        page.heightProperty().subscribe((_, height) -> {
            var low = height.doubleValue() < LOW;
            if (low && page.getTop() == head) {
                page.setTop(null);
                scrolled.getChildren().addFirst(head);
            } else if (!low && page.getTop() == null) {
                scrolled.getChildren().remove(head);
                page.setTop(head);
            }
        });
    }
}
