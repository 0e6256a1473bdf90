package dev.snowfort.exposure;

import dev.snowfort.exposure.Words.Quotes;
import java.util.Locale;
import java.util.Map;

/// `CapabilityBoundingSet=` and `AmbientCapabilities=`. A line with no known capability in it acts as an empty one.
///
/// @param numbers by name in lower case
record CapabilityReading(boolean ambient, Map<String, Integer> numbers, Dialect dialect) implements Reading {
    @Override
    public Taken read(Effective state, String value) {
        var inverted = value.startsWith("~");
        var words = Words.of(
                inverted ? value.substring(1) : value, dialect.relaxedCapabilities() ? Quotes.RELAXED : Quotes.STRICT);
        var named = 0L;
        var all = !words.broken();
        for (var word : words.list()) {
            var number = number(word);
            all &= number >= 0;
            named |= number < 0 ? 0 : 1L << number;
        }
        if (ambient) {
            state.ambient = merged(state.ambient, 0, named, inverted);
        } else {
            state.bounding = merged(state.bounding, Effective.UNTOUCHED, named, inverted);
        }
        return all ? Taken.WHOLE : Taken.PARTLY;
    }

    private long merged(long before, long untouched, long named, boolean inverted) {
        if (named == 0 || before == untouched) {
            return inverted ? dialect.inverse() & ~named : named;
        }
        return inverted ? before & ~named : before | named;
    }

    private int number(String word) {
        var number = Numbers.parse(word);
        if (number.isPresent()) {
            var value = number.getAsLong();
            return value >= 0 && value <= dialect.capabilityNumbers() ? (int) value : -1;
        }
        return numbers.getOrDefault(word.toLowerCase(Locale.ROOT), -1);
    }
}
