package dev.snowfort.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A range of addresses, its host bits cut off. Written as inet_pton(3) takes it, with a prefix length or without.
///
/// @param bytes four or sixteen
record AddressPrefix(List<Integer> bytes, int length) {
    private static final int IPV4 = 4;
    private static final int IPV6 = 16;
    private static final int LOOPBACK = 127;

    AddressPrefix {
        bytes = List.copyOf(masked(bytes, length));
    }

    static Optional<AddressPrefix> parse(String text) {
        var slash = text.indexOf('/');
        var address = slash < 0 ? text : text.substring(0, slash);
        var bytes = address.contains(":") ? ipv6(address) : ipv4(address);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        var bits = bytes.size() * Byte.SIZE;
        if (slash < 0) {
            return Optional.of(new AddressPrefix(bytes, bits));
        }
        var length = Numbers.parse(text.substring(slash + 1));
        return length.isPresent() && length.getAsLong() >= 0 && length.getAsLong() <= bits
                ? Optional.of(new AddressPrefix(bytes, (int) length.getAsLong()))
                : Optional.empty();
    }

    boolean isIpv6() {
        return bytes.size() == IPV6;
    }

    boolean isLoopback() {
        return isIpv6()
                ? bytes.getLast() == 1 && bytes.subList(0, IPV6 - 1).stream().allMatch(b -> b == 0)
                : bytes.getFirst() == LOOPBACK;
    }

    private static List<Integer> masked(List<Integer> bytes, int length) {
        var masked = new ArrayList<Integer>();
        for (var i = 0; i < bytes.size(); i++) {
            var kept = Math.clamp(length - i * Byte.SIZE, 0, Byte.SIZE);
            masked.add(bytes.get(i) & 0xff << Byte.SIZE - kept & 0xff);
        }
        return masked;
    }

    /// Four numbers without leading zeros. Empty where it is no address.
    private static List<Integer> ipv4(String text) {
        var bytes = new ArrayList<Integer>();
        for (var part : text.split("\\.", -1)) {
            var number = part.length() > 1 && part.startsWith("0") || part.length() > 3
                    ? -1
                    : (int) Numbers.unsigned(part, 10).orElse(-1);
            if (number < 0 || number > 0xff) {
                return List.of();
            }
            bytes.add(number);
        }
        return bytes.size() == IPV4 ? bytes : List.of();
    }

    /// Groups of up to four hexadecimal digits, one run of them left out as `::`, an IPv4 address at the end or not.
    private static List<Integer> ipv6(String text) {
        var gap = text.indexOf("::");
        if (gap < 0) {
            var bytes = groups(text);
            return bytes.map(List::size).orElse(0) == IPV6 ? bytes.orElseThrow() : List.of();
        }
        var head = gap == 0 ? Optional.of(List.<Integer>of()) : groups(text.substring(0, gap));
        var tail = gap + 2 == text.length() ? Optional.of(List.<Integer>of()) : groups(text.substring(gap + 2));
        if (head.isEmpty() || tail.isEmpty() || text.substring(0, gap).contains(".")) {
            return List.of();
        }
        var bytes = new ArrayList<>(head.get());
        var missing = IPV6 - head.get().size() - tail.get().size();
        for (var i = 0; i < missing; i++) {
            bytes.add(0);
        }
        bytes.addAll(tail.get());
        return missing > 0 ? bytes : List.of();
    }

    private static Optional<List<Integer>> groups(String text) {
        var bytes = new ArrayList<Integer>();
        var groups = text.split(":", -1);
        for (var i = 0; i < groups.length; i++) {
            if (groups[i].contains(".") && i == groups.length - 1) {
                var ipv4 = ipv4(groups[i]);
                if (ipv4.isEmpty()) {
                    return Optional.empty();
                }
                bytes.addAll(ipv4);
            } else {
                var number = groups[i].length() > 4
                        ? -1
                        : (int) Numbers.unsigned(groups[i], 16).orElse(-1);
                if (number < 0) {
                    return Optional.empty();
                }
                bytes.add(number >> Byte.SIZE);
                bytes.add(number & 0xff);
            }
        }
        return Optional.of(bytes);
    }
}
