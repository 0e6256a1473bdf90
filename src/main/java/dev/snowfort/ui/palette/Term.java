package dev.snowfort.ui.palette;

import dev.snowfort.ui.palette.Query.Rank;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What something can be found by, in small letters.
///
/// @param names each by itself, so that one may begin with what was typed
/// @param joined all of them
/// @param explanation where to look last
record Term(List<String> names, String joined, String explanation) {
    /// A name such as `hostName` is two words too.
    static Term of(String explanation, String... names) {
        var small = Stream.of(names)
                .flatMap(name -> Stream.of(name, name.replaceAll("(?<=[a-z])(?=[A-Z])", " ")))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return new Term(small, String.join("\n", small), explanation.toLowerCase(Locale.ROOT));
    }

    Optional<Rank> rank(Query query) {
        if (joined.contains(query.whole())) {
            return Optional.of(names.stream()
                    .map(name -> rank(name, query.whole()))
                    .min(Rank::compareTo)
                    .orElseThrow());
        }
        return rank(query, 0);
    }

    /// @param held the words that something else holds, which belongs to this
    Optional<Rank> rank(Query query, int held) {
        var own = query.heldBy(joined);
        if (own != 0 && query.isAll(own | held)) {
            return Optional.of(Rank.WORDS);
        }
        var explained = own | query.heldBy(explanation);
        return explained != 0 && query.isAll(explained | held) ? Optional.of(Rank.EXPLAINED) : Optional.empty();
    }

    private static Rank rank(String name, String whole) {
        var at = name.indexOf(whole);
        if (at == 0) {
            return Rank.PREFIX;
        }
        for (; at > 0; at = name.indexOf(whole, at + 1)) {
            if (!Character.isLetterOrDigit(name.charAt(at - 1))) {
                return Rank.WORD_START;
            }
        }
        return name.contains(whole) ? Rank.SUBSTRING : Rank.WORDS;
    }
}
