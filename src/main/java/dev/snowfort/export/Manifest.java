package dev.snowfort.export;

import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.generate.GeneratedFile;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.storage.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the last export wrote, so that the next one knows which files somebody edited: the hidden file `.snowfort`, in
/// the format of `sha256sum`.
///
/// @param hashes by path; two for a file while an export is under way
record Manifest(SortedMap<String, Set<String>> hashes) {
    static final String NAME = ".snowfort";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    /// What an export writes. No other path in a manifest means anything: it may have been tampered with.
    private static final Pattern OURS = Pattern.compile(
            "flake\\.nix|applications\\.nix|hardening\\.nix|rules\\.nix|default\\.nix|deployment\\.json|README\\.md|keys/[A-Za-z0-9_-]+\\.env");

    static Manifest read(Path folder) throws IOException {
        var hashes = new TreeMap<String, Set<String>>();
        var file = folder.resolve(NAME);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            for (var line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                var entry = LINE.matcher(line);
                if (entry.matches() && OURS.matcher(entry.group(2)).matches()) {
                    hashes.computeIfAbsent(entry.group(2), _ -> new TreeSet<>()).add(entry.group(1));
                }
            }
        }
        return new Manifest(hashes);
    }

    /// Whether something else than a manifest has its name.
    static boolean isTaken(Path folder) throws IOException {
        var file = folder.resolve(NAME);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        || Files.size(file) > 0 && read(folder).hashes().isEmpty());
    }

    /// Writes nothing where it would write the same.
    void write(Path folder) throws IOException {
        var text = hashes.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(hash -> hash + "  " + entry.getKey() + "\n"))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        var file = folder.resolve(NAME);
        if (!Files.isRegularFile(file) || !MessageDigest.isEqual(Files.readAllBytes(file), text)) {
            AtomicFile.write(file, text);
        }
    }

    boolean has(String path) {
        return hashes.containsKey(path);
    }

    /// Whether an export wrote just this.
    boolean made(String path, byte[] content) {
        return hashes.getOrDefault(path, Set.of()).contains(hash(content));
    }

    List<String> pathsBesides(GeneratedFiles files) {
        return hashes.keySet().stream()
                .filter(path -> files.file(path).isEmpty())
                .toList();
    }

    /// Before writing: both what is there and what will be counts as ours, should the export be cut off.
    Manifest expecting(GeneratedFiles files) {
        var both = new TreeMap<String, Set<String>>();
        hashes.forEach((path, known) -> both.put(path, new TreeSet<>(known)));
        files.files()
                .forEach(file ->
                        both.computeIfAbsent(file.path(), _ -> new TreeSet<>()).add(hash(file)));
        return new Manifest(both);
    }

    /// After writing. Files that were kept stay known, as what they were when they were made.
    ///
    /// @param left edited ones that were not written over
    Manifest of(GeneratedFiles files, List<Item> items, Set<Item> left) {
        var now = new TreeMap<String, Set<String>>();
        files.files().forEach(file -> now.put(file.path(), Set.of(hash(file))));
        items.stream()
                .filter(item -> item.fate() == Fate.KEPT || left.contains(item))
                .forEach(item -> now.put(item.path(), hashes.getOrDefault(item.path(), Set.of())));
        return new Manifest(now);
    }

    private static String hash(GeneratedFile file) {
        return hash(file.text().getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
