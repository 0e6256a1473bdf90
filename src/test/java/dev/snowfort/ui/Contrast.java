package dev.snowfort.ui;

import javafx.scene.paint.Color;

/// How far two colours stand apart, counted as WCAG 2.2 does.
final class Contrast {
    /// Of a text (1.4.3).
    static final double OF_TEXT = 4.5;

    /// Of whatever else must be seen (1.4.11).
    static final double OF_SIGNS = 3;

    private Contrast() {}

    /// From 1 to 21.
    static double between(Color one, Color other) {
        var first = luminance(one);
        var second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /// What is seen when a colour lies over another one.
    static Color over(Color front, double opacity, Color back) {
        var part = front.getOpacity() * opacity;
        return Color.color(
                mix(front.getRed(), back.getRed(), part),
                mix(front.getGreen(), back.getGreen(), part),
                mix(front.getBlue(), back.getBlue(), part));
    }

    private static double mix(double front, double back, double part) {
        return Math.clamp(front * part + back * (1 - part), 0, 1);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
