package dev.snowfort.exposure;

import dev.snowfort.exposure.Words.Quotes;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/// `SystemCallFilter=`. `@default` joins every list of what is allowed.
///
/// @param errors names in lower case: systemd takes them in any case
record CallReading(SystemCalls calls, Set<String> errors) implements Reading {
    private static final int GREATEST_ERROR = 4095;

    CallReading {
        errors = Set.copyOf(errors);
    }

    @Override
    public Taken read(Effective state, String value) {
        var filter = state.calls;
        if (value.isEmpty()) {
            filter.members.clear();
            filter.begun = false;
            filter.allows = false;
            return Taken.WHOLE;
        }
        var inverted = value.startsWith("~");
        if (!filter.begun) {
            filter.begun = true;
            filter.allows = !inverted;
            if (!inverted) {
                filter.members.or(calls.bits("@default"));
            }
        }
        var words = Words.of(inverted ? value.substring(1) : value, Quotes.PLAIN);
        var all = !words.broken();
        for (var word : words.list()) {
            all &= apply(filter, word, inverted);
        }
        return all ? Taken.WHOLE : Taken.PARTLY;
    }

    private boolean apply(Effective.Filter<BitSet> filter, String word, boolean inverted) {
        var colon = word.indexOf(':');
        var name = colon < 0 ? word : word.substring(0, colon);
        if (colon >= 0 && !(inverted && isAction(word.substring(colon + 1))) || !calls.knows(name)) {
            return false;
        }
        if (filter.adds(inverted)) {
            filter.members.or(calls.bits(name));
        } else {
            filter.members.andNot(calls.bits(name));
        }
        return true;
    }

    private boolean isAction(String text) {
        if (text.equals("kill") || errors.contains(text.toLowerCase(Locale.ROOT))) {
            return true;
        }
        var number = Numbers.parse(text);
        return number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= GREATEST_ERROR;
    }
}
