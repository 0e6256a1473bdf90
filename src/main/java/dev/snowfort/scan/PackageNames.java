package dev.snowfort.scan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What nixpkgs calls the packages of PyPI, where that is not the normalised name: `python-packages.table`.
final class PackageNames {
    private static final Map<String, Entry> ALL = load();

    /// @param attributes of nixpkgs' Python packages
    /// @param sentence why there is none, or what else to know; may be empty
    record Entry(List<String> attributes, String sentence) {}

    private PackageNames() {}

    static Entry of(String name) {
        return Optional.ofNullable(ALL.get(name)).orElseGet(() -> new Entry(List.of(name), ""));
    }

    /// What an extra of a package adds; nothing when that is not known.
    static Optional<Entry> of(String name, String extra) {
        return Optional.ofNullable(ALL.get(name + "[" + extra + "]"));
    }

    /// `name attribute…`, and behind a `-` a sentence.
    private static Map<String, Entry> load() {
        var entries = new HashMap<String, Entry>();
        try (var lines = new BufferedReader(new InputStreamReader(
                PackageNames.class.getResourceAsStream("python-packages.table"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        var parts = line.split("\\s+-(\\s+|$)", 2);
                        var words = Arrays.asList(parts[0].strip().split("\\s+"));
                        entries.put(
                                words.getFirst(),
                                new Entry(words.subList(1, words.size()), parts.length > 1 ? parts[1].strip() : ""));
                    });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Map.copyOf(entries);
    }
}
