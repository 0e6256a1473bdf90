package dev.snowfort.ui.form;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.util.Duration;

/// Brings a row into view and marks it for a moment.
public final class Reveal {
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final Duration MOMENT = Duration.seconds(1.6);
    private static final double ABOVE = 24;

    private Reveal() {}

    public static void row(ScrollPane pane, Node row, Node control) {
        scroll(pane, row);
        control.requestFocus();
        afterLayout(pane, () -> {
            control.requestFocus();
            scroll(pane, row);
        });
        row.pseudoClassStateChanged(ASKED, true);
        var moment = new PauseTransition(MOMENT);
        moment.setOnFinished(_ -> row.pseudoClassStateChanged(ASKED, false));
        moment.play();
    }

    private static void scroll(ScrollPane pane, Node row) {
        pane.applyCss();
        pane.layout();
        var content = pane.getContent();
        var bounds = content.sceneToLocal(row.localToScene(row.getLayoutBounds()));
        var room =
                content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
        if (room > 0) {
            pane.setVvalue(Math.clamp((bounds.getMinY() - ABOVE) / room, 0, 1));
        }
    }

    /// A page that was just turned to has its size only after the next layout.
    private static void afterLayout(ScrollPane pane, Runnable then) {
        var scene = pane.getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    then.run();
                }
            });
        }
    }
}
