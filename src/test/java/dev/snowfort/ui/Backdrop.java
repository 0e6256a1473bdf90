package dev.snowfort.ui;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// What is behind the middle of a node, found by painting backgrounds in their order until it is the node's turn. What
/// is scrolled out of view is looked at as if it were not.
final class Backdrop {
    private final Node target;
    private final Set<Node> above = new HashSet<>();
    private Color color;
    private double opacity = 1;
    private boolean reached;

    private Backdrop(Node target) {
        this.target = target;
        color = target.getScene().getFill() instanceof Color fill ? fill : Color.WHITE;
        Stream.iterate(target, Objects::nonNull, Node::getParent).forEach(above::add);
    }

    static Backdrop of(Node target) {
        Scene scene = target.getScene();
        var bounds = target.localToScene(target.getBoundsInLocal());
        var middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        var backdrop = new Backdrop(target);
        backdrop.paint(scene.getRoot(), scene.getRoot().sceneToLocal(middle), 1);
        return backdrop;
    }

    Color color() {
        return color;
    }

    /// How a colour of the node looks in front of it.
    Color under(Color front) {
        return Contrast.over(front, opacity, color);
    }

    private void paint(Node node, Point2D point, double opacityAbove) {
        var leads = above.contains(node);
        if (reached || !node.isVisible() || !leads && !node.getBoundsInLocal().contains(point)) {
            return;
        }
        var shown = opacityAbove * node.getOpacity();
        if (node == target) {
            opacity = shown;
            reached = true;
            return;
        }
        if (node instanceof Region region && region.getBackground() != null && region.getShape() == null) {
            region.getBackground().getFills().stream()
                    .filter(fill -> covers(region, fill, point) || leads && isOutside(region, point))
                    .forEach(fill -> color = Contrast.over((Color) fill.getFill(), shown, color));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> paint(child, child.parentToLocal(point), shown));
        }
    }

    private static boolean isOutside(Region region, Point2D point) {
        return !region.getLayoutBounds().contains(point);
    }

    private static boolean covers(Region region, BackgroundFill fill, Point2D point) {
        Insets insets = fill.getInsets();
        return point.getX() >= insets.getLeft()
                && point.getX() <= region.getWidth() - insets.getRight()
                && point.getY() >= insets.getTop()
                && point.getY() <= region.getHeight() - insets.getBottom();
    }
}
