package dev.snowfort.exposure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Names that stand for numbers, by the name in lower case: systemd takes them in any case.
final class NumberedNames {
    private NumberedNames() {}

    static Map<String, Integer> of(Table table, String section) {
        var numbers = new HashMap<String, Integer>();
        for (var word : table.words(section)) {
            var equals = word.indexOf('=');
            numbers.put(
                    word.substring(0, equals).toLowerCase(Locale.ROOT), Integer.valueOf(word.substring(equals + 1)));
        }
        return Map.copyOf(numbers);
    }
}
