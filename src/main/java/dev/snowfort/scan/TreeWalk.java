package dev.snowfort.scan;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Lists a folder from the top down, so that what lies deepest is left out first.
final class TreeWalk {
    /// Folders that hold no code of the project.
    private static final Set<String> SKIPPED =
            Set.of("node_modules", "bower_components", "venv", "virtualenv", "site-packages", "__pycache__", "htmlcov");

    private final Path root;
    private final Limits limits;
    private final BooleanSupplier cancelled;
    private final Map<String, Path> files = new HashMap<>();
    private final List<String> folders = new ArrayList<>();
    private final Map<Obstacle, List<String>> obstacles = new EnumMap<>(Obstacle.class);
    private final Deque<Folder> waiting = new ArrayDeque<>();
    private int entries;

    /// @param path inside the root, ending in `/`; empty for the root itself
    private record Folder(Path place, String path, int depth) {}

    /// @param root a real path
    TreeWalk(Path root, Limits limits, BooleanSupplier cancelled) {
        this.root = root;
        this.limits = limits;
        this.cancelled = cancelled;
    }

    Map<String, Path> files() {
        return files;
    }

    List<String> folders() {
        return folders;
    }

    Map<Obstacle, List<String>> obstacles() {
        return obstacles;
    }

    /// @throws IOException when the root itself cannot be listed
    void run() throws IOException {
        list(new Folder(root, "", 0));
        while (!waiting.isEmpty() && !full()) {
            var folder = waiting.remove();
            try {
                list(folder);
            } catch (IOException | DirectoryIteratorException _) {
                note(Obstacle.UNREADABLE, folder.path());
            }
        }
    }

    private void list(Folder folder) throws IOException {
        if (Files.isRegularFile(folder.place().resolve("pyvenv.cfg"), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var stream = Files.newDirectoryStream(folder.place())) {
            for (var entry : stream) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                entries++;
                if (full()) {
                    note(Obstacle.TOO_MANY, folder.path() + entry.getFileName());
                    return;
                }
                take(folder, entry);
            }
        }
    }

    private boolean full() {
        return entries > limits.entries();
    }

    private void take(Folder folder, Path entry) {
        var name = entry.getFileName().toString();
        var path = folder.path() + name;
        try {
            var kind = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (kind.isDirectory()) {
                enter(folder, entry, name);
            } else if (kind.isRegularFile()) {
                files.put(path, entry);
            } else if (kind.isSymbolicLink()) {
                follow(path, entry);
            }
        } catch (IOException _) {
            note(Obstacle.UNREADABLE, path);
        }
    }

    private void enter(Folder folder, Path entry, String name) {
        if (SKIPPED.contains(name) || name.startsWith(".") || name.endsWith(".egg-info")) {
            return;
        }
        var path = folder.path() + name;
        if (folder.depth() >= limits.depth()) {
            note(Obstacle.TOO_DEEP, path);
        } else {
            folders.add(path);
            waiting.add(new Folder(entry, path + "/", folder.depth() + 1));
        }
    }

    /// Only to a file of this project.
    private void follow(String path, Path link) {
        try {
            var target = link.toRealPath();
            if (target.startsWith(root) && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                files.put(path, target);
            } else {
                note(Obstacle.LINK, path);
            }
        } catch (FileSystemException _) {
            note(Obstacle.LINK, path);
        } catch (IOException _) {
            note(Obstacle.UNREADABLE, path);
        }
    }

    private void note(Obstacle obstacle, String path) {
        obstacles.computeIfAbsent(obstacle, _ -> new ArrayList<>()).add(path);
    }
}
