package dev.snowfort.ui.palette;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What was typed into the search, in small letters. Its words are numbered, so that what holds some of them can be
/// put together with what holds the others.
record Query(String whole, List<String> words) {
    private static final int MOST_WORDS = 16;

    /// How well a text fits.
    enum Rank {
        /// It begins with what was typed.
        PREFIX,
        /// One of its words does.
        WORD_START,
        SUBSTRING,
        /// All words are somewhere in it, and in the name of its application.
        WORDS,
        /// As before, or in its explanation.
        EXPLAINED
    }

    static Query of(String typed) {
        var whole = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return new Query(
                whole,
                whole.isEmpty()
                        ? List.of()
                        : Arrays.stream(whole.split(" ")).limit(MOST_WORDS).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// Which of the words a text in small letters holds.
    int heldBy(String text) {
        return IntStream.range(0, words.size())
                .filter(word -> text.contains(words.get(word)))
                .reduce(0, (held, word) -> held | 1 << word);
    }

    boolean isAll(int held) {
        return held == (1 << words.size()) - 1;
    }
}
