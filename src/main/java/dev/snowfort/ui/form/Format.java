package dev.snowfort.ui.form;

import dev.snowfort.catalog.Kind;
import java.util.function.Function;

/// How a value is written in a field.
///
/// @param <T> the value
public record Format<T>(Function<String, Parsed<T>> parse, Function<T, String> print) {
    public static Format<String> text() {
        return new Format<>(
                text -> text.isBlank() ? new Parsed.Empty<>() : new Parsed.Value<>(text.strip()), Function.identity());
    }

    /// Several lines, as they were typed.
    public static Format<String> block() {
        return new Format<>(
                text -> text.isBlank() ? new Parsed.Empty<>() : new Parsed.Value<>(text), Function.identity());
    }

    /// Takes every whole number, in range or not: a finding explains those that are not.
    public static Format<Long> number(Kind.Number kind) {
        return new Format<>(text -> parse(text.strip(), kind), String::valueOf);
    }

    private static Parsed<Long> parse(String text, Kind.Number kind) {
        if (text.isEmpty()) {
            return new Parsed.Empty<>();
        }
        return text.matches("-?[0-9]{1,18}")
                ? new Parsed.Value<>(Long.parseLong(text))
                : new Parsed.Half<>("“" + text + "” is not taken: write a whole number from " + kind.least() + " to "
                        + kind.most() + ".");
    }
}
