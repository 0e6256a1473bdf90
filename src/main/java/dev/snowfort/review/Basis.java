package dev.snowfort.review;

import dev.snowfort.exposure.Systemd;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a review stands on: the version of systemd that it is made for, and the rules that are known of it.
///
/// @param version the version of the machine
/// @param rules [the rules][Systemd#of] by which it is assessed
public record Basis(int version, Systemd rules) {
    /// Releases of NixOS (their `systemd` package) with a version of systemd each.
    private static final String RELEASES = "NixOS 25.05 ships systemd 257, 25.11 ships 258 and 26.05 ships 260.";

    public static Basis of(int version) {
        return new Basis(version, Systemd.of(version));
    }

    /// The newest version whose rules are known.
    public static Basis newest() {
        var newest = Systemd.versions().getLast();
        return new Basis(newest.version(), newest);
    }

    /// What one must know to read the figures, in whole sentences.
    public List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add(
                rules.version() == version
                        ? "Assessed by the rules of systemd %d, as systemd-analyze security --offline=true does."
                                .formatted(version)
                        : "Assessed for systemd %d by the rules of systemd %d, %s; what changed between the two is not taken into account."
                                .formatted(version, rules.version(), nearness()));
        notes.add(RELEASES + " The rules of " + known()
                + " are known; any other version is assessed by the newest of them that is not newer than it.");
        notes.add(
                "The exposure is no proof: it counts what the sandbox leaves open and knows nothing of the application."
                        + " A directive without weight, shown as –, does not move it, and protects all the same.");
        return List.copyOf(notes);
    }

    private String nearness() {
        return rules.version() < version ? "the newest known that is not newer" : "the oldest known";
    }

    private static String known() {
        var versions = Systemd.versions().stream()
                .map(systemd -> String.valueOf(systemd.version()))
                .toList();
        return versions.stream().limit(versions.size() - 1L).collect(Collectors.joining(", ", "systemd ", "")) + " and "
                + versions.getLast();
    }
}
