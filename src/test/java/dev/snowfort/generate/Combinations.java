package dev.snowfort.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Rows that choose one value for each factor, such that every two values that may stand together do so in some row.
/// The same factors, contradictions and seed give the same rows.
///
/// @param factors names of the values of each factor; no name twice
/// @param contradictions pairs of values that cannot stand together
record Combinations(Map<String, List<String>> factors, Set<Set<String>> contradictions) {
    private static final int ATTEMPTS = 100;

    /// At least `least` rows. Each is a set of values, one for each factor, by the factor's name.
    List<Map<String, String>> rows(int least, long seed) {
        var random = new Random(seed);
        var open = pairs();
        var rows = new ArrayList<Map<String, String>>();
        while (!open.isEmpty() || rows.size() < least) {
            var wanted = open.stream().findFirst().orElse(Set.of());
            var row = row(wanted, random)
                    .orElseThrow(() ->
                            new IllegalStateException("No row holds " + wanted + "; say so among the contradictions."));
            open.removeIf(pair -> row.values().containsAll(pair));
            rows.add(row);
        }
        return rows;
    }

    private Set<Set<String>> pairs() {
        var pairs = new LinkedHashSet<Set<String>>();
        var all = List.copyOf(factors.values());
        for (var first = 0; first < all.size(); first++) {
            for (var second = first + 1; second < all.size(); second++) {
                for (var one : all.get(first)) {
                    for (var other : all.get(second)) {
                        pairs.add(Set.of(one, other));
                    }
                }
            }
        }
        pairs.removeAll(contradictions);
        return pairs;
    }

    private Optional<Map<String, String>> row(Set<String> wanted, Random random) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var values = completed(wanted, random);
            if (values.size() == factors.size()) {
                var row = new LinkedHashMap<String, String>();
                factors.forEach((factor, names) -> row.put(
                        factor,
                        names.stream().filter(values::contains).findFirst().orElseThrow()));
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /// Goes through the factors in any order and takes any value that contradicts none before it.
    private Set<String> completed(Set<String> wanted, Random random) {
        var values = new HashSet<>(wanted);
        var open = new ArrayList<>(factors.values());
        open.removeIf(names -> !Collections.disjoint(names, wanted));
        Collections.shuffle(open, random);
        for (var names : open) {
            var possible = names.stream().filter(name -> agrees(name, values)).toList();
            if (!possible.isEmpty()) {
                values.add(possible.get(random.nextInt(possible.size())));
            }
        }
        return values;
    }

    private boolean agrees(String name, Set<String> values) {
        return values.stream().noneMatch(value -> contradictions.contains(Set.of(name, value)));
    }
}
