package dev.snowfort.catalog;

import dev.snowfort.catalog.Preset.Advice;
import dev.snowfort.catalog.Preset.Others;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The presets of the sandbox, read once from `presets.json`, the loosest first.
public final class Presets {
    private static final List<Preset> ALL = load();

    private Presets() {}

    public static List<Preset> all() {
        return ALL;
    }

    public static Optional<Preset> named(String name) {
        return ALL.stream().filter(preset -> preset.name().equals(name)).findFirst();
    }

    /// Whether a reason came from a preset, not from the user.
    static boolean isReadyReason(String reason) {
        return ALL.stream()
                .flatMap(preset -> preset.advice().stream())
                .anyMatch(advice -> advice.reason().equals(reason));
    }

    private static List<Preset> load() {
        try (InputStream in = Presets.class.getResourceAsStream("presets.json")) {
            return Hardening.elements(JsonMapper.shared().readTree(in).get("presets"))
                    .map(Presets::preset)
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Preset preset(JsonNode node) {
        return new Preset(
                Hardening.text(node, "name"),
                Hardening.text(node, "title"),
                Hardening.text(node, "summary"),
                settings(node.get("settings")),
                Hardening.elements(node.get("directives")).map(Presets::advice).toList(),
                Others.of(Hardening.text(node, "others")));
    }

    private static SequencedMap<Setting<Boolean>, Boolean> settings(JsonNode node) {
        var settings = new LinkedHashMap<Setting<Boolean>, Boolean>();
        node.properties()
                .forEach(entry ->
                        settings.put(flag(entry.getKey()), entry.getValue().booleanValue()));
        return settings;
    }

    private static Setting<Boolean> flag(String key) {
        return Stream.of(ServingSettings.UNIX_SOCKET, ServingSettings.PRIVATE_NETWORK, ServingSettings.SEALED)
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no setting of the sandbox is called " + key));
    }

    private static Advice advice(JsonNode node) {
        var directive = Hardening.named(Hardening.text(node, "name")).orElseThrow();
        return new Advice(directive, Hardening.value(node.get("value")), Hardening.text(node, "reason"));
    }
}
