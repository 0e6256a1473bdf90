package dev.snowfort.ui;

import dev.snowfort.storage.Preferences;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/// How large everything is: window, dialogs, menus and tooltips alike. Follows the preferences, and the keys and the
/// wheel in every window.
public final class Zoom implements AutoCloseable {
    private static final int USUAL = 100;
    private static final double WHEEL_STEP = 40;

    private final Preferred preferred;
    private final ListChangeListener<Window> opened = this::changed;
    private final EventHandler<KeyEvent> keys = this::pressed;
    private final EventHandler<ScrollEvent> wheel = this::scrolled;
    private final Subscription subscription;
    private double turned;

    /// Applies to all windows of the program, now and whenever the preference changes.
    public Zoom(Preferred preferred) {
        this.preferred = preferred;
        Window.getWindows().addListener(opened);
        subscription = preferred
                .currentProperty()
                .map(Preferences::zoom)
                .subscribe(_ -> Window.getWindows().forEach(this::apply));
    }

    /// A step larger, or with a negative number smaller.
    static void step(Preferred preferred, int steps) {
        preferred.change(current -> current.withZoom(current.zoom() + steps * Preferences.ZOOM_STEP));
    }

    static void reset(Preferred preferred) {
        preferred.change(current -> current.withZoom(USUAL));
    }

    @Override
    public void close() {
        Window.getWindows().removeListener(opened);
        subscription.unsubscribe();
    }

    private void changed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::apply);
            change.getRemoved().forEach(Zoom::release);
        }
    }

    private void apply(Window window) {
        switch (window) {
            case PopupWindow popup -> apply(popup);
            case Stage stage
            when stage.getScene() instanceof Scene scene -> {
                if (apply(scene) && stage.getOwner() != null && isPlaced(stage)) {
                    fit(stage);
                }
            }
            case Window _ -> {}
        }
    }

    /// A window that is about to be shown finds its size and its place by itself.
    private static boolean isPlaced(Stage stage) {
        return !Double.isNaN(stage.getX() + stage.getY() + stage.getWidth() + stage.getHeight());
    }

    /// A dialog grows and shrinks with what it holds, as far as the screen lets it.
    private static void fit(Stage dialog) {
        dialog.sizeToScene();
        var place = Placing.onScreen(dialog);
        dialog.setX(place.getMinX());
        dialog.setY(place.getMinY());
    }

    /// @return whether it has another size now
    private boolean apply(Scene scene) {
        if (!(scene.getRoot() instanceof Magnified) && scene.getRoot() instanceof Region root) {
            scene.setRoot(new Region());
            root.getStyleClass().remove("root");
            scene.setRoot(new Magnified(root));
        }
        scene.getRoot().addEventFilter(KeyEvent.KEY_PRESSED, keys);
        scene.getRoot().addEventFilter(ScrollEvent.SCROLL, wheel);
        return magnify(scene.getRoot());
    }

    /// The content of a popup, unlike its root, says how large the popup is.
    private void apply(PopupWindow popup) {
        if (popup.getScene().getRoot() instanceof Pane pane) {
            List.copyOf(pane.getChildren()).stream()
                    .filter(node -> !(node instanceof Magnified))
                    .filter(Region.class::isInstance)
                    .forEach(node -> pane.getChildren().add(new Magnified((Region) node)));
            pane.getChildren().forEach(this::magnify);
        }
    }

    private boolean magnify(Node node) {
        return node instanceof Magnified magnified
                && magnified.by(preferred.current().zoom() / 100.0);
    }

    /// A dialog that is shown again puts its content into the window itself.
    private static void release(Window window) {
        if (window instanceof Stage dialog
                && dialog.getOwner() != null
                && dialog.getScene() instanceof Scene scene
                && scene.getRoot() instanceof Magnified magnified) {
            scene.setRoot(magnified.release());
        }
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() && !key.isAltDown()) {
            switch (key.getCode()) {
                case PLUS, EQUALS, ADD -> step(preferred, 1);
                case MINUS, SUBTRACT -> step(preferred, -1);
                case DIGIT0, NUMPAD0 -> reset(preferred);
                default -> {
                    return;
                }
            }
            key.consume();
        }
    }

    private void scrolled(ScrollEvent wheel) {
        if (wheel.isShortcutDown()) {
            turned += wheel.getDeltaY();
            var steps = (int) (turned / WHEEL_STEP);
            turned -= steps * WHEEL_STEP;
            if (steps != 0) {
                step(preferred, steps);
            }
            wheel.consume();
        }
    }
}
