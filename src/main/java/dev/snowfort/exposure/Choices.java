package dev.snowfort.exposure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The directives that take one of several words: each has a place in [Effective#choices].
final class Choices {
    private final Map<String, ChoiceReading> readings = new HashMap<>();
    private final List<String> defaults = new ArrayList<>();

    static Choices of(Table table) {
        var choices = new Choices();
        for (var line : table.lines("choices")) {
            var words = line.subList(2, line.size());
            choices.readings.put(
                    line.getFirst(),
                    new ChoiceReading(choices.defaults.size(), ChoiceReading.Kind.of(line.get(1)), words));
            choices.defaults.add(words.getFirst());
        }
        return choices;
    }

    Map<String, ChoiceReading> readings() {
        return readings;
    }

    int place(String directive) {
        var reading = readings.get(directive);
        if (reading == null) {
            throw new IllegalArgumentException("The table has no choice " + directive);
        }
        return reading.place();
    }

    boolean has(String directive) {
        return readings.containsKey(directive);
    }

    String[] defaults() {
        return defaults.toArray(String[]::new);
    }
}
