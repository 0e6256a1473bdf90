package dev.snowfort.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A release of NixOS that the module runs on, and the systemd that it ships; read once from `releases.json`.
///
/// @param name as the channel has it: `26.05`
/// @param systemd the version of its `systemd` package
/// @param released whether it was out when this version of Snowfort was made; if not, the version of systemd is that
///   of `nixos-unstable` then
public record Release(String name, int systemd, boolean released) {
    private static final JsonNode FILE = load();
    private static final List<Release> ALL = read();
    private static final Release DEFAULT =
            named(FILE.get("default").stringValue()).orElseThrow();

    /// The oldest first.
    public static List<Release> all() {
        return ALL;
    }

    /// What a deployment is for that says nothing about it.
    public static Release byDefault() {
        return DEFAULT;
    }

    public static Optional<Release> named(String name) {
        return ALL.stream().filter(release -> release.name.equals(name)).findFirst();
    }

    /// `NixOS 26.05`
    public String title() {
        return "NixOS " + name + (released ? "" : " (unstable)");
    }

    /// What it ships, in a sentence.
    public String sentence() {
        if (!released) {
            return "Not released when this version of Snowfort was made; nixos-unstable had systemd " + systemd
                    + " then.";
        }
        return "Ships systemd " + systemd + (this == DEFAULT ? "; what a new deployment is for." : ".");
    }

    private static List<Release> read() {
        var releases = new ArrayList<Release>();
        for (var node : FILE.get("releases")) {
            releases.add(new Release(
                    node.get("name").stringValue(),
                    node.get("systemd").intValue(),
                    node.get("released").booleanValue()));
        }
        return List.copyOf(releases);
    }

    private static JsonNode load() {
        try (InputStream in = Release.class.getResourceAsStream("releases.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
