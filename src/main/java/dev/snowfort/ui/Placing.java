package dev.snowfort.ui;

import dev.snowfort.storage.Preferences.Placement;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// Puts the window and its columns where they were the last time, as far as the screen allows.
final class Placing implements AutoCloseable {
    private static final String COLUMNS = "columns";
    private static final Rectangle2D USUAL = new Rectangle2D(0, 0, 1280, 800);

    private final Stage stage;
    private final Columns columns;
    private final Preferred preferred;
    private final Subscription subscription;
    private Rectangle2D unmaximized = Rectangle2D.EMPTY;

    Placing(Stage stage, Columns columns, Preferred preferred) {
        this.stage = stage;
        this.columns = columns;
        this.preferred = preferred;
        preferred.current().window().ifPresent(this::place);
        columns.divide(preferred.current().dividers(COLUMNS));
        subscription = Subscription.combine(
                stage.xProperty().subscribe((_, _) -> moved()),
                stage.yProperty().subscribe((_, _) -> moved()),
                stage.widthProperty().subscribe((_, _) -> moved()),
                stage.heightProperty().subscribe((_, _) -> moved()));
    }

    /// Remembers where everything is.
    @Override
    public void close() {
        subscription.unsubscribe();
        var place = unmaximized;
        var maximized = stage.isMaximized();
        var positions = columns.dividers();
        preferred.change(current -> {
            var divided = current.withDividers(COLUMNS, positions);
            return place.getWidth() > 0
                    ? divided.withWindow(new Placement(
                            place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight(), maximized))
                    : divided;
        });
    }

    /// What a window is laid out for before it is shown: a later change of its width would move the columns.
    static Dimension2D size(Preferred preferred) {
        var size = preferred.current().window().map(Placing::whole).orElse(USUAL);
        return new Dimension2D(size.getWidth(), size.getHeight());
    }

    private static Rectangle2D whole(Placement placement) {
        return placement.maximized() ? screen(placement) : within(bounds(placement), screen(placement));
    }

    private static Rectangle2D bounds(Placement placement) {
        return new Rectangle2D(placement.x(), placement.y(), placement.width(), placement.height());
    }

    private static Rectangle2D screen(Placement placement) {
        var screens = Screen.getScreensForRectangle(bounds(placement));
        return (screens.isEmpty() ? Screen.getPrimary() : screens.getFirst()).getVisualBounds();
    }

    /// Where a window can be seen whole, with the size that it has.
    static Rectangle2D onScreen(Stage stage) {
        var now = new Placement(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        return within(bounds(now), screen(now));
    }

    private void place(Placement placement) {
        var fitting = within(bounds(placement), screen(placement));
        stage.setX(fitting.getMinX());
        stage.setY(fitting.getMinY());
        stage.setWidth(fitting.getWidth());
        stage.setHeight(fitting.getHeight());
        stage.setMaximized(placement.maximized());
        unmaximized = fitting;
    }

    /// As large as the screen lets it be, and nowhere beyond its edges.
    static Rectangle2D within(Rectangle2D window, Rectangle2D screen) {
        var width = Math.min(window.getWidth(), screen.getWidth());
        var height = Math.min(window.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(window.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(window.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    private void moved() {
        var known = stage.getX() + stage.getY() + stage.getWidth() + stage.getHeight();
        if (!stage.isMaximized() && !stage.isIconified() && !Double.isNaN(known)) {
            unmaximized = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
    }
}
