package dev.snowfort.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// The files of a project, listed once and read when asked for, within [Limits]. Nothing outside of the folder is ever
/// opened.
final class ProjectTree {
    private final Path root;
    private final Limits limits;
    private final BooleanSupplier cancelled;
    private final SortedMap<String, Path> files;
    private final TreeSet<String> folders;
    private final Map<Obstacle, List<String>> obstacles = new EnumMap<>(Obstacle.class);
    private final Map<String, Optional<String>> texts = new HashMap<>();
    private long bytes;

    private ProjectTree(Path root, TreeWalk walk, Limits limits, BooleanSupplier cancelled) {
        this.root = root;
        this.limits = limits;
        this.cancelled = cancelled;
        files = new TreeMap<>(walk.files());
        folders = new TreeSet<>(walk.folders());
        walk.obstacles().forEach((obstacle, paths) -> obstacles.put(obstacle, new ArrayList<>(paths)));
    }

    /// @throws ScanException when there is no such folder, or it cannot be read
    static ProjectTree of(Path folder, Limits limits, BooleanSupplier cancelled) throws ScanException {
        try {
            var root = folder.toRealPath();
            var walk = new TreeWalk(root, limits, cancelled);
            walk.run();
            return new ProjectTree(root, walk, limits, cancelled);
        } catch (java.nio.file.NoSuchFileException missing) {
            throw new ScanException("There is no folder " + folder + "; name the folder of a project.", missing);
        } catch (java.nio.file.NotDirectoryException file) {
            throw new ScanException(folder + " is no folder; name the folder that holds it.", file);
        } catch (IOException | DirectoryIteratorException failed) {
            throw new ScanException("The folder " + folder + " cannot be read; see to its permissions.", failed);
        }
    }

    /// Paths inside the folder, with `/`, sorted.
    List<String> files() {
        return List.copyOf(files.keySet());
    }

    List<String> files(String suffix) {
        return files.keySet().stream().filter(path -> path.endsWith(suffix)).toList();
    }

    boolean isFile(String path) {
        return files.containsKey(path);
    }

    boolean isFolder(String path) {
        return path.isEmpty() || folders.contains(path);
    }

    /// Nothing for a file that is not there or that cannot be read; [#remarks] say why.
    Optional<String> text(String path) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return texts.computeIfAbsent(path, this::read);
    }

    /// `.git/config` of the folder itself. Nothing where `.git` is not a plain folder.
    Optional<String> gitConfig() {
        var folder = root.resolve(".git");
        var config = folder.resolve("config");
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(config, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        files.put(".git/config", config);
        var text = text(".git/config");
        files.remove(".git/config");
        return text;
    }

    void note(Obstacle obstacle, String path) {
        obstacles.computeIfAbsent(obstacle, _ -> new ArrayList<>()).add(path);
    }

    List<Remark> remarks() {
        return obstacles.entrySet().stream()
                .map(entry -> entry.getKey().remark(entry.getValue()))
                .toList();
    }

    private Optional<String> read(String path) {
        var file = files.get(path);
        if (file == null) {
            return Optional.empty();
        }
        if (bytes >= limits.totalBytes()) {
            note(Obstacle.TOO_MUCH, path);
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return text(path, in.readNBytes(limits.fileBytes() + 1));
        } catch (IOException _) {
            note(Obstacle.UNREADABLE, path);
            return Optional.empty();
        }
    }

    private Optional<String> text(String path, byte[] content) {
        bytes += content.length;
        if (content.length > limits.fileBytes()) {
            note(Obstacle.TOO_LARGE, path);
            return Optional.empty();
        }
        for (var b : content) {
            if (b == 0) {
                note(Obstacle.BINARY, path);
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException _) {
            note(Obstacle.NOT_UTF_8, path);
            return Optional.of(new String(content, StandardCharsets.UTF_8));
        }
    }
}
