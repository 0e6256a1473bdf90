package dev.snowfort.ui.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.layout.VBox;

/// A column that is measured for a width once, until something in it asks for another layout. JavaFX measures again
/// whatever wraps, and a scroll pane does so with its bar and without; a page has a hundred rows, and an edit changes
/// one.
public final class MeasuredBox extends VBox {
    private final Map<Double, Double> least = new HashMap<>();
    private final Map<Double, Double> preferred = new HashMap<>();

    @Override
    protected double computeMinHeight(double width) {
        return measured(least, width, super::computeMinHeight);
    }

    @Override
    protected double computePrefHeight(double width) {
        return measured(preferred, width, super::computePrefHeight);
    }

    /// What is measured may ask for another layout meanwhile.
    private static double measured(Map<Double, Double> heights, double width, DoubleUnaryOperator measure) {
        var known = heights.get(width);
        if (known == null) {
            known = measure.applyAsDouble(width);
            heights.put(width, known);
        }
        return known;
    }

    @Override
    public void requestLayout() {
        forget();
        super.requestLayout();
    }

    /// What changes in the middle of it asks nobody.
    @Override
    protected void layoutChildren() {
        forget();
        super.layoutChildren();
    }

    private void forget() {
        least.clear();
        preferred.clear();
    }
}
