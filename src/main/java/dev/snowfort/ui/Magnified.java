package dev.snowfort.ui;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;

/// Shows something larger or smaller than it thinks it is: it is laid out in the room that is left at its own scale,
/// and text is drawn as sharp as ever. Never asks for more room than the screen has.
final class Magnified extends Region {
    private static final double OF_SCREEN = 0.95;

    private final Region content;
    private final Scale scale = new Scale();

    Magnified(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().setAll(content);
    }

    /// @return whether that is another size than before
    boolean by(double factor) {
        var changes = factor != scale.getX();
        if (changes) {
            scale.setX(factor);
            scale.setY(factor);
            allow(Double.MAX_VALUE);
            requestLayout();
        }
        return changes;
    }

    /// Gives it back as it was.
    Region release() {
        getChildren().clear();
        content.getTransforms().remove(scale);
        allow(Double.MAX_VALUE);
        return content;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(content.minWidth(own(height)) * scale.getX(), screen().getWidth());
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.min(content.minHeight(own(width)) * scale.getX(), screen().getHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.min(content.prefWidth(own(height)) * scale.getX(), screen().getWidth());
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(content.prefHeight(own(width)) * scale.getX(), screen().getHeight());
    }

    @Override
    protected void layoutChildren() {
        allow(getHeight() / scale.getX());
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getX());
    }

    /// The pane of a dialog grows to the height of the window, as if that were not magnified, unless it may not.
    private void allow(double height) {
        if (content instanceof DialogPane dialog) {
            dialog.setMaxHeight(height);
        }
    }

    /// A negative size stands for any.
    private double own(double size) {
        return size < 0 ? size : size / scale.getX();
    }

    private static Rectangle2D screen() {
        var whole = Screen.getPrimary().getVisualBounds();
        return new Rectangle2D(0, 0, whole.getWidth() * OF_SCREEN, whole.getHeight() * OF_SCREEN);
    }
}
