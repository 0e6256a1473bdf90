package dev.snowfort.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// Unsaved work of all windows, a file for each, which nobody but its owner may read. A window holds a lock as long as
/// it runs; what has no such lock was left by one that did not end well.
public final class Autosaves {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final String WORK = ".json";
    private static final String LOCK = ".lock";
    private static final Duration LONG_AGO = Duration.ofDays(1);

    /// Where one window keeps its unsaved work.
    public final class Slot implements AutoCloseable {
        private final FileLock lock;
        private final Path file;

        private Slot(String name, FileLock lock) {
            this.lock = lock;
            file = folder.resolve(name + WORK);
        }

        public void write(UnsavedWork work) throws AutosaveException {
            try {
                AtomicFile.write(file, work.print().getBytes(StandardCharsets.UTF_8), OWNER_ONLY);
            } catch (IOException failed) {
                throw new AutosaveException(failed);
            }
        }

        /// There is nothing unsaved any more.
        public void clear() throws AutosaveException {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failed) {
                throw new AutosaveException(failed);
            }
        }

        /// The window ends well: nothing is left.
        public void end() throws AutosaveException {
            try {
                clear();
                Files.deleteIfExists(lock.file());
            } catch (IOException failed) {
                throw new AutosaveException(failed);
            } finally {
                lock.close();
            }
        }

        /// Leaves what is there for another time.
        @Override
        public void close() {
            lock.close();
        }
    }

    /// Work that a window left behind when it did not end well.
    ///
    /// @param slot where it stands; this process has it to itself now
    public record Left(UnsavedWork work, Instant when, Slot slot) {}

    private final Path folder;

    public Autosaves(Homes homes) {
        folder = homes.state().resolve("autosave");
    }

    /// A place for the unsaved work of one more window.
    public Slot slot() throws AutosaveException {
        try {
            while (true) {
                var name =
                        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
                var lock = FileLock.tryTake(folder.resolve(name + LOCK));
                if (lock.isPresent()) {
                    return new Slot(name, lock.get());
                }
            }
        } catch (IOException failed) {
            throw new AutosaveException(failed);
        }
    }

    /// The latest first. What cannot be understood stays where it is.
    public List<Left> left() throws AutosaveException {
        var left = new ArrayList<Left>();
        try (var files = Files.newDirectoryStream(folder, "*" + WORK)) {
            for (var file : files) {
                addIfLeft(left, file);
            }
            sweep();
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        } catch (IOException failed) {
            left.forEach(one -> one.slot().close());
            throw new AutosaveException(failed);
        }
        left.sort(Comparator.comparing(Left::when).reversed());
        return left;
    }

    private void addIfLeft(List<Left> left, Path file) throws IOException {
        var name = file.getFileName().toString().replace(WORK, "");
        var lock = FileLock.tryTake(folder.resolve(name + LOCK));
        if (lock.isEmpty()) {
            return;
        }
        try {
            var work = UnsavedWork.parse(Files.readString(file));
            left.add(new Left(work, Files.getLastModifiedTime(file).toInstant(), new Slot(name, lock.get())));
        } catch (DeploymentFileException | IOException unreadable) {
            lock.get().close();
        }
    }

    /// What windows that were cut off left besides their work. A young lock may be one that is just being taken.
    private void sweep() throws IOException {
        AtomicFile.tidy(folder, _ -> true);
        try (var locks = Files.newDirectoryStream(folder, "*" + LOCK)) {
            for (var file : locks) {
                var work = file.resolveSibling(file.getFileName().toString().replace(LOCK, WORK));
                var young = Files.getLastModifiedTime(file)
                        .toInstant()
                        .isAfter(Instant.now().minus(LONG_AGO));
                if (!young && !Files.exists(work)) {
                    deleteUnlessTaken(file);
                }
            }
        }
    }

    private static void deleteUnlessTaken(Path file) throws IOException {
        var lock = FileLock.tryTake(file);
        if (lock.isPresent()) {
            Files.deleteIfExists(file);
            lock.get().close();
        }
    }
}
