package dev.snowfort.export;

import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.generate.GeneratedFile;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.DeploymentFileException;
import dev.snowfort.storage.DeploymentFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Finds out what becomes of each file in a folder, and follows no link on the way.
///
/// @param manifest what the last export wrote there
record Inspection(Path folder, Manifest manifest) {
    /// A file that an export makes.
    Item item(GeneratedFile file) throws IOException {
        var path = folder.resolve(file.path());
        if (isBarred(file.path())) {
            return new Item(file.path(), Fate.FOREIGN, List.of());
        }
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return new Item(file.path(), Fate.CREATE, LineDiff.of("", file.text()));
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return new Item(file.path(), Fate.FOREIGN, List.of());
        }
        var onDisk = Files.readAllBytes(path);
        if (Arrays.equals(onDisk, bytes(file))) {
            return new Item(file.path(), Fate.UNCHANGED, List.of());
        }
        var fate = file.secret() && holdsValues(onDisk) ? Fate.KEPT : fate(file, path, onDisk);
        var hidden = fate == Fate.KEPT || file.secret() && fate != Fate.UPDATE;
        return new Item(
                file.path(),
                fate,
                hidden ? List.of() : LineDiff.of(new String(onDisk, StandardCharsets.UTF_8), file.text()));
    }

    private Fate fate(GeneratedFile file, Path path, byte[] onDisk) {
        if (manifest.made(file.path(), onDisk)) {
            return Fate.UPDATE;
        }
        if (!manifest.has(file.path())) {
            return Fate.FOREIGN;
        }
        if (file.secret()) {
            return Fate.KEPT;
        }
        return holdsTheSame(file, path) ? Fate.UPDATE : Fate.EDITED;
    }

    /// A deployment file that only reads differently loses nothing.
    private static boolean holdsTheSame(GeneratedFile file, Path path) {
        if (!file.path().equals("deployment.json")) {
            return false;
        }
        try {
            return DeploymentFile.read(path).equals(DeploymentFormat.parse(file.text()));
        } catch (DeploymentFileException broken) {
            return false;
        }
    }

    /// A file that an earlier export made and this one does not; nothing where it is gone.
    List<Item> stale(String path) throws IOException {
        var onDisk = folder.resolve(path);
        if (!Files.isRegularFile(onDisk, LinkOption.NOFOLLOW_LINKS) || isBarred(path)) {
            return List.of();
        }
        var content = Files.readAllBytes(onDisk);
        return manifest.made(path, content) && !(path.startsWith("keys/") && holdsValues(content))
                ? List.of(new Item(path, Fate.REMOVE, LineDiff.of(new String(content, StandardCharsets.UTF_8), "")))
                : List.of(new Item(path, Fate.KEPT, List.of()));
    }

    /// `keys` itself is a file or a link: nothing is written or removed through it.
    private boolean isBarred(String path) {
        var keys = folder.resolve("keys");
        return path.startsWith("keys/")
                && Files.exists(keys, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(keys, LinkOption.NOFOLLOW_LINKS);
    }

    /// Whether somebody filled in a secret, whatever the manifest says.
    private static boolean holdsValues(byte[] keysFile) {
        return new String(keysFile, StandardCharsets.UTF_8)
                .lines()
                .anyMatch(line -> !line.stripLeading().startsWith("#") && line.matches("[^=]*=.*\\S.*"));
    }

    static byte[] bytes(GeneratedFile file) {
        return file.text().getBytes(StandardCharsets.UTF_8);
    }
}
