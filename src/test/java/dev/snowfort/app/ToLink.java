package dev.snowfort.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every kind of record and of switch over types that the program is written with, and what they answer.
public final class ToLink implements Supplier<List<String>> {
    static final int ANSWERS = 11 * 11 + 3 * 11;

    sealed interface Part {
        default String inAnInterface() {
            return switch (this) {
                case All _ -> "all";
                case Text(String text) when text.isEmpty() -> "no text";
                case Text text -> "text " + text.text();
                case Nothing _ -> "nothing";
            };
        }
    }

    record All(boolean a, byte b, char c, short d, int e, long f, float g, double h, String i) implements Part {}

    record Text(@Nullable String text) implements Part {}

    record Nothing() implements Part {}

    private static final List<Object> VALUES = List.of(
            all(1, 0.0),
            all(1, -0.0),
            all(1L << 40, 0.0),
            all(1, Double.NaN),
            new Text(""),
            new Text("a"),
            new Text(null),
            new Nothing(),
            "",
            List.of("b"),
            3);

    private static All all(long number, double fraction) {
        return new All(true, (byte) number, 'c', (short) 4, 5, number, (float) fraction, fraction, "i");
    }

    @Override
    public List<String> get() {
        var equal = VALUES.stream().flatMap(one -> VALUES.stream().map(other -> "" + one.equals(other)));
        var said = VALUES.stream().flatMap(value -> Stream.of("" + Objects.hashCode(value), word(value), part(value)));
        return new ArrayList<>(Stream.concat(equal, said).toList());
    }

    private static String word(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text when text.isEmpty() -> "empty";
            case String text -> text;
            case List<?> list -> "list of " + list.size();
            case Text(String text) when text == null -> "none";
            case Text(String text) -> text;
            case All all -> all.i();
            default -> "else";
        };
    }

    private static String part(Object value) {
        return value instanceof Part part && !new Text(null).equals(part) ? part.inAnInterface() : word(null);
    }
}
