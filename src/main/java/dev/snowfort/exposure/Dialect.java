package dev.snowfort.exposure;

import java.util.HashMap;

/// The points in which versions of systemd read values differently.
///
/// @param capabilityNumbers the greatest number that stands for a capability
/// @param relaxedCapabilities whether a quote that stays open is closed at the end of a list of capabilities
/// @param inverse the bits that `~` starts from in a list of capabilities
/// @param unknownFamilyEndsLine whether an unknown address family takes the rest of its line with it
/// @param hostNameSuffix whether `ProtectHostname=` takes a host name after a colon
/// @param parentOfTheRootRefused whether `/../x` is no path
/// @param plainHeaders whether `[]` and headers with `*`, `?` or `[` in them are refused
record Dialect(
        int capabilityNumbers,
        boolean relaxedCapabilities,
        long inverse,
        boolean unknownFamilyEndsLine,
        boolean hostNameSuffix,
        boolean parentOfTheRootRefused,
        boolean plainHeaders) {

    static Dialect of(Table table) {
        var points = new HashMap<String, String>();
        table.lines("dialect").forEach(line -> points.put(line.get(0), line.get(1)));
        var bits = Integer.parseInt(points.get("capability-inverse"));
        return new Dialect(
                Integer.parseInt(points.get("capability-numbers")),
                points.get("capability-list").equals("relaxed"),
                bits == Long.SIZE ? -1L : (1L << bits) - 1,
                points.get("unknown-family").equals("ends-line"),
                points.get("host-name-suffix").equals("yes"),
                points.get("parent-of-the-root").equals("refused"),
                points.get("section-header").equals("plain"));
    }
}
