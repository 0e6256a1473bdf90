package dev.snowfort.exposure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A directive that takes one of several words.
///
/// * `word`: exactly one of the words
/// * `boolean`: a boolean in any of systemd's spellings and any case, or exactly one of the further words
/// * `tristate`: the same, and empty for unset
/// * `boolean-or-refused`: anything else keeps the unit from being loaded
record ChoiceReading(int place, Kind kind, List<String> words) implements Reading {
    private static final int UNSET_AND_BOTH = 3;

    enum Kind {
        WORD,
        BOOLEAN,
        TRISTATE,
        BOOLEAN_OR_REFUSED;

        static Kind of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    ChoiceReading {
        words = List.copyOf(words);
        if (kind == Kind.TRISTATE && words.size() != UNSET_AND_BOTH) {
            throw new IllegalArgumentException("A tristate has three words: " + words);
        }
    }

    @Override
    public Taken read(Effective state, String value) {
        var word = word(value);
        word.ifPresent(chosen -> state.choices[place] = chosen);
        return word.isPresent() ? Taken.WHOLE : kind == Kind.BOOLEAN_OR_REFUSED ? Taken.REFUSED : Taken.IGNORED;
    }

    private Optional<String> word(String value) {
        if (kind == Kind.TRISTATE && value.isEmpty()) {
            return Optional.of(words.getFirst());
        }
        return kind == Kind.WORD
                ? Optional.of(value).filter(words::contains)
                : Words.truth(value).map(on -> on ? "yes" : "no").or(() -> further(value));
    }

    private Optional<String> further(String value) {
        return Optional.of(value).filter(word -> kind == Kind.BOOLEAN && words.contains(word));
    }
}
