package dev.snowfort.ui;

import dev.snowfort.ui.form.Texts;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A problem of the list: where it is, what it is, and what would mend it; beside each other, or in a narrow window
/// below each other.
final class FindingRow extends Pane {
    private static final double GAP = 8;
    private static final double BESIDE = 720;

    private final Symbol symbol;
    private final Hyperlink place;
    private final Label message = new Label();
    private final Optional<Button> fix;

    FindingRow(String symbol, Hyperlink place, String sentence, Optional<Button> fix) {
        this.symbol = new Symbol(symbol);
        this.place = place;
        this.fix = fix;
        message.setText(sentence);
        Texts.wrap(message);
        getStyleClass().add("finding");
        getChildren().setAll(this.symbol, place, message);
        fix.ifPresent(getChildren()::add);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        var room = width < 0 ? BESIDE : width;
        return snapSizeY(
                isBeside(room)
                        ? Math.max(
                                Math.max(place.prefHeight(-1), message.prefHeight(besidePlace(room))),
                                fix.map(button -> button.prefHeight(-1)).orElse(0.0))
                        : place.prefHeight(-1)
                                + message.prefHeight(room - left())
                                + fix.map(button -> GAP + button.prefHeight(-1)).orElse(0.0));
    }

    @Override
    protected void layoutChildren() {
        if (isBeside(getWidth())) {
            layBeside();
        } else {
            layBelow();
        }
    }

    private void layBeside() {
        var words = besidePlace(getWidth());
        middle(symbol, 0, symbol.prefWidth(-1));
        middle(place, left(), place.prefWidth(-1));
        middle(message, left() + place.prefWidth(-1) + GAP, words);
        fix.ifPresent(button -> middle(button, getWidth() - button.prefWidth(-1), button.prefWidth(-1)));
    }

    private void layBelow() {
        var room = getWidth() - left();
        var line = place.prefHeight(-1);
        symbol.resizeRelocate(0, (line - symbol.prefHeight(-1)) / 2, symbol.prefWidth(-1), symbol.prefHeight(-1));
        place.resizeRelocate(left(), 0, Math.min(room, place.prefWidth(-1)), line);
        message.resizeRelocate(left(), line, room, message.prefHeight(room));
        fix.ifPresent(button -> button.resizeRelocate(
                left(),
                line + message.prefHeight(room) + GAP,
                Math.min(room, button.prefWidth(-1)),
                button.prefHeight(-1)));
    }

    private void middle(Region part, double x, double width) {
        var height = part.prefHeight(width);
        part.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
    }

    private boolean isBeside(double width) {
        return width >= BESIDE;
    }

    private double left() {
        return symbol.prefWidth(-1) + GAP;
    }

    private double besidePlace(double width) {
        return width
                - left()
                - place.prefWidth(-1)
                - GAP
                - fix.map(button -> button.prefWidth(-1) + GAP).orElse(0.0);
    }
}
