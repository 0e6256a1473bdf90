package dev.snowfort.exposure;

import dev.snowfort.exposure.Words.Quotes;
import java.util.Locale;
import java.util.Map;

/// `RestrictAddressFamilies=`.
///
/// @param numbers by name in lower case
record FamilyReading(Map<String, Integer> numbers, boolean unknownEndsLine) implements Reading {
    @Override
    public Taken read(Effective state, String value) {
        var filter = state.families;
        if (value.isEmpty() || value.equals("none")) {
            filter.members.clear();
            filter.begun = false;
            filter.allows = !value.isEmpty();
            return Taken.WHOLE;
        }
        var inverted = value.startsWith("~");
        if (!filter.begun) {
            filter.begun = true;
            filter.allows = !inverted;
        }
        var words = Words.of(inverted ? value.substring(1) : value, Quotes.STRICT);
        var all = !words.broken();
        for (var word : words.list()) {
            var family = numbers.get(word.toLowerCase(Locale.ROOT));
            if (family != null) {
                filter.members.set(family, filter.adds(inverted));
            } else if (unknownEndsLine) {
                return Taken.PARTLY;
            }
            all &= family != null;
        }
        return all ? Taken.WHOLE : Taken.PARTLY;
    }
}
