package dev.snowfort.exposure;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Sets of capabilities as bits.
///
/// @param numbers by name in lower case
record CapabilityBits(Map<String, Integer> numbers) {
    long of(List<String> names) {
        var bits = 0L;
        for (var name : names) {
            bits |= 1L << numbers.get(name.toLowerCase(Locale.ROOT));
        }
        return bits;
    }
}
