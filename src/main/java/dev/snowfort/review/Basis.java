package dev.snowfort.review;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.Release;
import dev.snowfort.exposure.Systemd;
import dev.snowfort.model.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a review stands on: the version of systemd that it is made for, and the rules that are known of it.
///
/// @param version the version of the machine
/// @param rules [the rules][Systemd#of] by which it is assessed
public record Basis(int version, Systemd rules) {
    public static Basis of(int version) {
        return new Basis(version, Systemd.of(version));
    }

    /// What the deployment is for.
    public static Basis of(Deployment deployment) {
        return of(DeploymentSettings.release(deployment).systemd());
    }

    /// The newest version whose rules are known.
    public static Basis newest() {
        var newest = Systemd.versions().getLast();
        return new Basis(newest.version(), newest);
    }

    /// What one must know to read the figures, in whole sentences.
    public List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add(assessed());
        notes.add(releases() + " The rules of " + known()
                + " are known; any other version is assessed by the newest of them that is not newer than it.");
        notes.add(
                "The exposure is no proof: it counts what the sandbox leaves open and knows nothing of the application."
                        + " A directive without weight, shown as –, does not move it, and protects all the same.");
        return List.copyOf(notes);
    }

    /// By which rules, in a sentence.
    public String assessed() {
        return rules.version() == version
                ? "Assessed by the rules of systemd %d, as systemd-analyze security --offline=true does."
                        .formatted(version)
                : "Assessed for systemd %d by the rules of systemd %d, %s; what changed between the two is not taken into account."
                        .formatted(version, rules.version(), nearness());
    }

    private static String releases() {
        var shipped = Release.all().stream()
                .filter(Release::released)
                .map(release -> release.name() + " ships " + release.systemd())
                .toList();
        return "NixOS " + listed(shipped).replaceFirst("ships ", "ships systemd ") + ".";
    }

    private static String listed(List<String> parts) {
        return parts.stream().limit(parts.size() - 1L).collect(Collectors.joining(", ")) + " and " + parts.getLast();
    }

    private String nearness() {
        return rules.version() < version ? "the newest known that is not newer" : "the oldest known";
    }

    private static String known() {
        var versions = Systemd.versions().stream()
                .map(systemd -> String.valueOf(systemd.version()))
                .toList();
        return "systemd " + listed(versions);
    }
}
