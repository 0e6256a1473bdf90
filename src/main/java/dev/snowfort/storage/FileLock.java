package dev.snowfort.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A lock on a file, which one holder at a time has: in this process, and among all processes of the machine. It ends
/// with its holder, however that ends. The file stays, so that nobody locks one that is no longer there.
public final class FileLock implements AutoCloseable {
    /// A process holds a lock once, and loses it when it closes the file anywhere: so nothing is opened twice.
    private static final Set<Path> HELD = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private FileLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Waits until it is free.
    static FileLock take(Path file) throws IOException {
        var key = key(file);
        synchronized (HELD) {
            while (!HELD.add(key)) {
                pause();
            }
        }
        return lock(key, true).orElseThrow();
    }

    /// Nothing when somebody has it.
    static Optional<FileLock> tryTake(Path file) throws IOException {
        var key = key(file);
        synchronized (HELD) {
            if (!HELD.add(key)) {
                return Optional.empty();
            }
        }
        return lock(key, false);
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try (channel) {
            // closing lets the lock go
        } catch (IOException lost) {
            // with the process at the latest
        } finally {
            release(file);
        }
    }

    private static Optional<FileLock> lock(Path key, boolean waiting) throws IOException {
        var taken = false;
        try {
            var channel = FileChannel.open(key, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                taken = waiting ? channel.lock().isValid() : channel.tryLock() != null;
                return taken ? Optional.of(new FileLock(key, channel)) : Optional.empty();
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        } finally {
            if (!taken) {
                release(key);
            }
        }
    }

    private static Path key(Path file) throws IOException {
        PrivateFolder.create(file.toAbsolutePath().getParent());
        return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
    }

    private static void release(Path key) {
        synchronized (HELD) {
            HELD.remove(key);
            HELD.notifyAll();
        }
    }

    private static void pause() throws IOException {
        try {
            HELD.wait();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the wait for another window was interrupted", interrupted);
        }
    }
}
