package dev.snowfort.ui.form;

/// What a text in a field means.
///
/// @param <T> the value
public sealed interface Parsed<T> {
    record Value<T>(T value) implements Parsed<T> {}

    /// Nothing was typed: the default is meant.
    record Empty<T>() implements Parsed<T> {}

    /// No value yet, or never.
    ///
    /// @param sentence why
    record Half<T>(String sentence) implements Parsed<T> {}
}
