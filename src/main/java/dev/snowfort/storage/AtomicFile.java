package dev.snowfort.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Writes a file whole or not at all: beside its place first, to the disk, then moved over it. A symbolic link stays
/// one.
public final class AtomicFile {
    private static final Pattern LEFTOVER = Pattern.compile("\\.(.+)\\.[0-9a-f]{16}\\.tmp");

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
        var target = target(file);
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new FileSystemException(target.toString(), null, "it may only be read");
        }
        var before = attributes(target);
        var beside = target.resolveSibling("." + target.getFileName() + "." + suffix());
        try (var channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            showThatItIsBeingWritten(channel);
            before.ifPresent(known -> keepOwner(beside, known));
            permit(beside, permissions.or(() -> before.map(PosixFileAttributes::permissions)));
            writeThrough(channel, content);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Sees to it that what was written outlasts a loss of power, and takes away what writers that were cut off have
    /// left
    /// beside it.
    public static void tidy(Path file) throws IOException {
        var target = target(file);
        tidy(target.getParent(), target.getFileName().toString()::equals);
    }

    /// The same for all files in a folder that have such a name.
    public static void tidy(Path folder, Predicate<String> name) throws IOException {
        try (var files = Files.newDirectoryStream(folder, ".*.tmp")) {
            for (var file : files) {
                var leftover = LEFTOVER.matcher(file.getFileName().toString());
                if (leftover.matches()
                        && name.test(leftover.group(1))
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    deleteUnlessBeingWritten(file);
                }
            }
        }
        try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException noSuchThingHere) {
            // Windows opens no folder
        }
    }

    private static void deleteUnlessBeingWritten(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                Files.deleteIfExists(file);
            }
        } catch (OverlappingFileLockException | NoSuchFileException beingWritten) {
            // somebody else's, and alive
        }
    }

    /// To [#tidy], in this process and in others.
    private static void showThatItIsBeingWritten(FileChannel channel) {
        try {
            channel.tryLock();
        } catch (IOException noLocks) {
            // a file system without locks, on which nobody gets one to tidy with
        }
    }

    /// What a symbolic link leads to, there or not.
    private static Path target(Path file) throws IOException {
        if (!Files.isSymbolicLink(file)) {
            return file.toAbsolutePath();
        }
        return Files.exists(file)
                ? file.toRealPath()
                : file.toAbsolutePath().resolveSibling(Files.readSymbolicLink(file));
    }

    private static void writeThrough(FileChannel channel, byte[] content) throws IOException {
        var rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }

    private static void permit(Path file, Optional<Set<PosixFilePermission>> permissions) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && permissions.isPresent()) {
            view.setPermissions(permissions.get());
        }
    }

    /// As far as the system allows it: only root gives files to others, and a member shares with a group.
    private static void keepOwner(Path file, PosixFileAttributes known) {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            if (!view.readAttributes().group().equals(known.group())) {
                view.setGroup(known.group());
            }
            if (!view.getOwner().equals(known.owner())) {
                view.setOwner(known.owner());
            }
        } catch (IOException notAllowed) {
            // then it is the writer's
        }
    }

    private static Optional<PosixFileAttributes> attributes(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readAttributes(file, PosixFileAttributes.class))
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    private static String suffix() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + ".tmp";
    }
}
