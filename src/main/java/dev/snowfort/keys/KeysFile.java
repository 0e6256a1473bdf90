package dev.snowfort.keys;

import dev.snowfort.keys.Problem.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A keys file on the disk: checks it without telling or keeping any value, and reads it for those who write into it.
public final class KeysFile {
    static final int MOST_BYTES = 1024 * 1024;

    private KeysFile() {}

    /// Reads the file by systemd's rules and compares it with what is wanted.
    ///
    /// @throws KeysFileException where it cannot be read
    public static Report check(Path file, List<Wanted> wanted) throws KeysFileException {
        try {
            var problems = new ArrayList<Problem>();
            if (Files.isSymbolicLink(file)) {
                problems.add(Problem.of(Kind.LINK));
            }
            if (Flakes.hold(file)) {
                problems.add(Problem.of(Kind.IN_FLAKE));
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                problems.add(Problem.of(Kind.NO_FILE));
                return new Report(List.of(), problems);
            }
            problems.addAll(openings(file));
            if (Files.size(file) > MOST_BYTES) {
                problems.add(Problem.of(Kind.TOO_BIG));
                return new Report(List.of(), problems);
            }
            var report = lint(file, wanted);
            problems.addAll(report.problems());
            return new Report(report.names(), problems);
        } catch (IOException failed) {
            throw new KeysFileException("Cannot read " + file + ": " + reason(failed) + ".");
        }
    }

    /// Checks a text that is no file, such as a template.
    public static Report check(String text, List<Wanted> wanted) {
        return KeysLint.check(text.getBytes(StandardCharsets.UTF_8), wanted);
    }

    private static Report lint(Path file, List<Wanted> wanted) throws IOException {
        var content = read(file);
        try {
            return KeysLint.check(content, wanted);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    /// The whole file, to be cleared by the caller.
    ///
    /// @throws IOException also where it is too big
    static byte[] read(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            if (channel.size() > MOST_BYTES) {
                throw new FileSystemException(file.toString(), null, "it is larger than a keys file can be");
            }
            var content = ByteBuffer.allocate((int) channel.size());
            while (content.hasRemaining() && channel.read(content) >= 0) {}
            return content.hasRemaining() ? shortened(content) : content.array();
        }
    }

    /// The file became shorter while it was read.
    private static byte[] shortened(ByteBuffer content) {
        var shorter = Arrays.copyOf(content.array(), content.position());
        Arrays.fill(content.array(), (byte) 0);
        return shorter;
    }

    private static List<Problem> openings(Path file) throws IOException {
        Set<PosixFilePermission> permissions;
        try {
            permissions = Files.getPosixFilePermissions(file);
        } catch (UnsupportedOperationException unknown) {
            return List.of();
        }
        var problems = new ArrayList<Problem>();
        if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
            problems.add(Problem.of(Kind.READABLE_BY_ALL));
        } else if (permissions.contains(PosixFilePermission.GROUP_READ)) {
            problems.add(Problem.of(Kind.READABLE_BY_GROUP));
        }
        if (permissions.contains(PosixFilePermission.OTHERS_WRITE)
                || permissions.contains(PosixFilePermission.GROUP_WRITE)) {
            problems.add(Problem.of(Kind.WRITABLE_BY_OTHERS));
        }
        return problems;
    }

    static String reason(IOException failed) {
        return switch (failed) {
            case NoSuchFileException _ -> "it is not there";
            case AccessDeniedException _ -> "you have no permission; a keys file is its owner’s alone";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> "the disk did not answer";
        };
    }
}
