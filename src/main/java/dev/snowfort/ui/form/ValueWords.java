package dev.snowfort.ui.form;

import dev.snowfort.catalog.Declaration;
import dev.snowfort.catalog.Kind;
import java.util.List;
import java.util.Map;

/// A setting's value in a few words: `on`, `30 s`, `3 variables`.
public final class ValueWords {
    private static final int SHORT = 36;

    private ValueWords() {}

    /// Nothing for a long value, and for one that breaks a rule: it might be anything, a password too.
    public static <T> String shortly(Declaration<?, T> setting, T value) {
        return setting.rules().stream().anyMatch(rule -> rule.broken().test(value))
                ? ""
                : ifShort(of(setting.kind(), value));
    }

    /// A text of one line, or nothing when it is long.
    public static String ifShort(String text) {
        return text.length() > SHORT || text.contains("\n") ? "" : text;
    }

    /// Values of variables are not told.
    public static String of(Kind<?> kind, Object value) {
        return switch (kind) {
            case Kind.Text _, Kind.Block _ -> (String) value;
            case Kind.Number number -> number.unit().isEmpty() ? value.toString() : value + " " + number.unit();
            case Kind.Flag _ -> value.equals(true) ? "on" : "off";
            case Kind.Choice(List<Kind.Option> options) ->
                options.stream()
                        .filter(option -> option.value().equals(value))
                        .map(Kind.Option::label)
                        .findFirst()
                        .orElse("");
            case Kind.TextList _ ->
                String.join(
                        ", ", ((List<?>) value).stream().map(String::valueOf).toList());
            case Kind.Variables _ -> counted((Map<?, ?>) value, "variable");
            case Kind.Records records -> counted((Map<?, ?>) value, records.itemName());
        };
    }

    private static String counted(Map<?, ?> named, String what) {
        return named.isEmpty() ? "" : named.size() + " " + what + (named.size() == 1 ? "" : "s");
    }
}
