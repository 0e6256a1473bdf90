package dev.snowfort.exposure;

import dev.snowfort.exposure.Effective.Addresses;
import dev.snowfort.exposure.Words.Quotes;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// `IPAddressAllow=` and `IPAddressDeny=`: addresses with or without a prefix length, or words for ranges of them.
record AddressReading(Function<Effective, Addresses> list) implements Reading {
    private static final Map<String, Set<String>> RANGES = Map.of(
            "any", Set.of("0.0.0.0/0", "::/0"),
            "link-local", Set.of("169.254.0.0/16", "fe80::/64"),
            "multicast", Set.of("224.0.0.0/4", "ff00::/8"));
    private static final Set<String> LOCAL_HOST = Set.of("127.0.0.0/8", "::1/128");
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "localhost.localdomain");

    @Override
    public Taken read(Effective state, String value) {
        var addresses = list.apply(state);
        if (value.isEmpty()) {
            addresses.clear();
            return Taken.WHOLE;
        }
        var words = Words.of(value, Quotes.PLAIN);
        var all = !words.broken();
        for (var word : words.list()) {
            for (var range : isLocalHost(word) ? LOCAL_HOST : RANGES.getOrDefault(word, Set.of(word))) {
                var prefix = AddressPrefix.parse(range);
                prefix.ifPresent(known -> add(addresses, known));
                all &= prefix.isPresent();
            }
        }
        return all ? Taken.WHOLE : Taken.PARTLY;
    }

    private static void add(Addresses addresses, AddressPrefix prefix) {
        addresses.everyIpv4 |= prefix.length() == 0 && !prefix.isIpv6();
        addresses.everyIpv6 |= prefix.length() == 0 && prefix.isIpv6();
        addresses.loopback |= prefix.isLoopback();
        addresses.others |= !prefix.isLoopback();
        addresses.othersLive |= !prefix.isLoopback() || prefix.length() != (prefix.isIpv6() ? 128 : 8);
    }

    private static boolean isLocalHost(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return LOCAL_NAMES.contains(name) || LOCAL_NAMES.stream().anyMatch(local -> name.endsWith("." + local));
    }
}
