package dev.snowfort.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// Writes a file whole or not at all: beside its place first, to the disk, then moved over it. A symbolic link stays
/// one.
public final class AtomicFile {
    private AtomicFile() {}

    /// With the permissions that the file has, or those that the system gives to a new one.
    public static void write(Path file, byte[] content) throws IOException {
        write(file, content, Optional.empty());
    }

    /// With these permissions, where the file system knows any.
    public static void write(Path file, byte[] content, Set<PosixFilePermission> permissions) throws IOException {
        write(file, content, Optional.of(permissions));
    }

    private static void write(Path file, byte[] content, Optional<Set<PosixFilePermission>> permissions)
            throws IOException {
        var target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var beside = target.resolveSibling("." + target.getFileName() + "." + suffix());
        try {
            writeThrough(beside, content, permissions.or(() -> existing(target)));
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void writeThrough(Path file, byte[] content, Optional<Set<PosixFilePermission>> permissions)
            throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null && permissions.isPresent()) {
                view.setPermissions(permissions.get());
            }
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static Optional<Set<PosixFilePermission>> existing(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.getPosixFilePermissions(file)) : Optional.empty();
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    private static String suffix() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + ".tmp";
    }
}
