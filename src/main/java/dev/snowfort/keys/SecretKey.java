package dev.snowfort.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Makes a strong random value and writes it straight into a keys file. It is in memory, as bytes that are cleared,
/// while it is written, and nowhere else.
public final class SecretKey {
    /// What these are stands for itself in environment files, in shells and in Python.
    private static final byte[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_".getBytes(StandardCharsets.US_ASCII);
    /// Nearly six bits each; Django wants 50 characters.
    private static final int LENGTH = 64;

    private static final SecureRandom RANDOM = new SecureRandom();

    /// In the place of a name: the value is all that the file holds, as a credential's does.
    public static final String ALONE = "";

    /// What a file holds before the value is written into it.
    public enum Before {
        NO_FILE,
        NO_NAME,
        NO_VALUE,
        VALUE
    }

    private SecretKey() {}

    /// @throws KeysFileException where the file cannot be read
    public static Before look(Path file, String name) throws KeysFileException {
        try {
            refuse(file);
            return Files.exists(file) ? look(file, new Search(name)).before() : Before.NO_FILE;
        } catch (IOException failed) {
            throw cannot(file, KeysFile.reason(failed));
        }
    }

    /// Writes a new value for a name, and changes nothing else in the file. The file is its owner's alone afterwards,
    /// from the first moment on.
    ///
    /// @param replacing whether a value that is there may be lost
    /// @throws KeysFileException where it could not be written; the file is as it was
    public static void write(Path file, String name, boolean replacing) throws KeysFileException {
        refuse(file);
        var key = random();
        try {
            if (Files.exists(file)) {
                change(file.toRealPath(), new Search(name), key, replacing);
            } else {
                create(file.toAbsolutePath(), name, key);
            }
        } catch (FileAlreadyExistsException _) {
            throw cannot(file, "somebody else made it meanwhile; try again");
        } catch (IOException failed) {
            throw cannot(file, KeysFile.reason(failed));
        } catch (UnsupportedOperationException _) {
            throw cannot(file, "this file system cannot keep it from other users; choose a folder on another one");
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static void refuse(Path file) throws KeysFileException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw cannot(file, "it is no file");
        }
        if (Flakes.hold(file)) {
            throw cannot(
                    file,
                    "it lies in a flake or in the Nix store, where every user could read it in the end; choose another"
                            + " place");
        }
    }

    private static byte[] random() {
        var key = new byte[LENGTH];
        for (var index = 0; index < LENGTH; index++) {
            key[index] = ALPHABET[RANDOM.nextInt(ALPHABET.length)];
        }
        return key;
    }

    private static void create(Path file, String name, byte[] key) throws IOException {
        var content = name.equals(ALONE) ? key.clone() : joined(bytes(name + "="), key, bytes("\n"));
        var beside = beside(file);
        try {
            writeThrough(beside, content);
            // Unlike a move, a link never takes the place of a file that somebody else made.
            Files.createLink(file, beside);
        } finally {
            Arrays.fill(content, (byte) 0);
            Files.deleteIfExists(beside);
        }
    }

    private static void change(Path file, Search search, byte[] key, boolean replacing)
            throws IOException, KeysFileException {
        var content = KeysFile.read(file);
        var changed = new byte[0];
        var beside = beside(file);
        try {
            search.through(content);
            changed = search.with(content, key, replacing, file);
            writeThrough(beside, changed);
            keepOwner(file, beside);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Arrays.fill(content, (byte) 0);
            Arrays.fill(changed, (byte) 0);
            Files.deleteIfExists(beside);
        }
    }

    private static Search look(Path file, Search search) throws IOException {
        var content = KeysFile.read(file);
        try {
            search.through(content);
            return search;
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    /// Mode 0600 from its making on.
    private static void writeThrough(Path file, byte[] content) throws IOException {
        var closed = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, closed)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void keepOwner(Path from, Path to) throws IOException {
        var before = Files.readAttributes(from, PosixFileAttributes.class);
        var now = Files.readAttributes(to, PosixFileAttributes.class);
        var view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (!before.owner().equals(now.owner())) {
            view.setOwner(before.owner());
        }
        if (!before.group().equals(now.group())) {
            view.setGroup(before.group());
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling("." + file.getFileName() + "." + Long.toHexString(RANDOM.nextLong()) + ".tmp");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        var joined = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (var part : parts) {
            joined.put(part);
        }
        return joined.array();
    }

    private static KeysFileException cannot(Path file, String reason) {
        return new KeysFileException("Cannot write " + file + ": " + reason + ".");
    }

    /// Where a name stands in a file.
    private static final class Search implements EnvironmentParser.Sink {
        private final String name;
        private EnvironmentParser.End end = EnvironmentParser.End.OF_LINE;
        private Before before = Before.NO_NAME;
        private boolean refused;
        private boolean severalLines;
        private boolean hasNames;
        private int from;
        private int to;

        Search(String name) {
            this.name = name;
        }

        Before before() {
            return before;
        }

        void through(byte[] content) {
            end = EnvironmentParser.parse(content, this);
            for (var c : content) {
                refused |= c == 0;
            }
            if (name.equals(ALONE)) {
                before = content.length == 0 ? Before.NO_VALUE : Before.VALUE;
                from = 0;
                to = content.length;
            }
        }

        /// The last assignment of a name is the one that counts.
        @Override
        public void assignment(Assignment assignment) {
            refused |= !assignment.isText();
            hasNames |= assignment.hasValidName();
            if (assignment.isNamed(name)) {
                before = assignment.value().length == 0 ? Before.NO_VALUE : Before.VALUE;
                from = assignment.start;
                to = assignment.end;
                severalLines =
                        assignment.quirks.contains(Quirk.SEVERAL_LINES) || assignment.quirks.contains(Quirk.CONTINUED);
            }
        }

        byte[] with(byte[] content, byte[] key, boolean replacing, Path file) throws KeysFileException {
            var objection = objection(replacing);
            if (objection.isPresent()) {
                throw cannot(file, objection.get());
            }
            return before == Before.NO_NAME
                    ? joined(content, bytes(gap(content) + name + "="), key, bytes("\n"))
                    : spliced(content, key);
        }

        /// Why the file stays as it is: something else in it would be lost.
        private Optional<String> objection(boolean replacing) {
            var alone = name.equals(ALONE);
            if (refused) {
                return Optional.of("systemd would refuse it, because it is no text; check it first");
            }
            if (alone && hasNames) {
                return Optional.of("it holds names, and a credential is the value alone; choose another file");
            }
            if (before == Before.VALUE && !replacing) {
                return Optional.of("it holds a value already");
            }
            if (!alone && end == EnvironmentParser.End.IN_VALUE) {
                return Optional.of("its last value is not finished, a quote or the text behind a backslash is missing");
            }
            return severalLines
                    ? Optional.of("the value of " + name + " goes over several lines; take it away by hand")
                    : Optional.empty();
        }

        private byte[] spliced(byte[] content, byte[] key) {
            var spliced = ByteBuffer.allocate(from + key.length + content.length - to);
            return spliced.put(content, 0, from)
                    .put(key)
                    .put(content, to, content.length - to)
                    .array();
        }

        /// The empty line also ends a comment whose last line ends with a backslash.
        private String gap(byte[] content) {
            return content.length == 0 ? "" : end == EnvironmentParser.End.IN_LINE ? "\n\n" : "\n";
        }
    }
}
