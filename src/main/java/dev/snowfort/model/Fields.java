package dev.snowfort.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Named values as a deployment file holds them: text, numbers, flags, lists, further fields. Immutable and sorted by
/// name, so equal fields always print alike. Names that this version does not know are kept like all others.
///
/// A value is a `String`, `Boolean`, `Long`, `BigInteger` (beyond 64 bits), `BigDecimal`, `null`, a `List` of values or
/// a `Map` from names to values.
public record Fields(SortedMap<String, @Nullable Object> values) {
    public static final Fields NONE = new Fields(new TreeMap<>());

    public Fields {
        values = Collections.unmodifiableSortedMap(copy(values));
    }

    public static Fields of(Map<String, ? extends @Nullable Object> values) {
        return values.isEmpty() ? NONE : new Fields(new TreeMap<String, @Nullable Object>(values));
    }

    public Optional<Object> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Fields with(String name, Object value) {
        var changed = new TreeMap<String, @Nullable Object>(values);
        changed.put(name, value);
        return new Fields(changed);
    }

    public Fields without(String name) {
        var changed = new TreeMap<String, @Nullable Object>(values);
        changed.remove(name);
        return new Fields(changed);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    private static SortedMap<String, @Nullable Object> copy(Map<String, ? extends @Nullable Object> values) {
        var copy = new TreeMap<String, @Nullable Object>();
        values.forEach((name, value) -> copy.put(name, value(value)));
        return copy;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean flag -> flag;
            case Integer number -> number.longValue();
            case Long number -> number;
            case BigInteger number -> whole(number);
            case BigDecimal number -> number.scale() == 0 ? whole(number.unscaledValue()) : number;
            case List<?> list -> list(list);
            case Map<?, ?> map -> Collections.unmodifiableSortedMap(copy(named(map)));
            default -> throw new IllegalArgumentException("no value of a deployment file: " + value.getClass());
        };
    }

    private static Object whole(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    private static List<@Nullable Object> list(List<?> list) {
        var copy = new ArrayList<@Nullable Object>(list.size());
        list.forEach(item -> copy.add(value(item)));
        return Collections.unmodifiableList(copy);
    }

    private static Map<String, @Nullable Object> named(Map<?, ?> map) {
        var named = new TreeMap<String, @Nullable Object>();
        map.forEach((name, value) -> named.put((String) name, value));
        return named;
    }
}
