package dev.snowfort.storage;

import dev.snowfort.model.Deployment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Deployment files that more than one window may have open. Their locks stand in the program's own folder, never
/// beside
/// the files.
public final class SharedFiles {
    private final Path locks;

    public SharedFiles(Homes homes) {
        locks = homes.state().resolve("locks");
    }

    /// To be held while the file is open in a window. Nothing when another one has it open.
    ///
    /// @throws IOException when that cannot be found out
    public Optional<FileLock> claim(Path file) throws IOException {
        var name = real(file).toString().getBytes(StandardCharsets.UTF_8);
        return FileLock.tryTake(locks.resolve(Fingerprint.of(name).digits() + ".lock"));
    }

    /// What the file holds now; nothing when it is not there.
    ///
    /// @throws DeploymentFileException with one sentence that names the file
    public static Optional<Fingerprint> fingerprint(Path file) throws DeploymentFileException {
        try {
            return Optional.of(Fingerprint.of(file));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new DeploymentFileException("Cannot read " + file + ": " + IoSentence.of(failed) + ".", failed);
        }
    }

    /// Saves over what the writer knows, or over nothing, and over nothing else. The look and the writing are one: no
    /// other window saves between them.
    ///
    /// @param known what the file held when it was opened or saved here
    /// @return what it holds now
    public Fingerprint save(Path file, Deployment deployment, Optional<Fingerprint> known)
            throws DeploymentFileException, ChangedOnDiskException {
        var content = DeploymentFile.bytes(deployment);
        try (var _ = savingAlone()) {
            var there = fingerprint(file);
            var ours = Fingerprint.of(content);
            if (there.isPresent() && !there.equals(known) && !there.get().equals(ours)) {
                throw new ChangedOnDiskException(file);
            }
            DeploymentFile.write(file, content);
            return ours;
        }
    }

    /// Saves whatever is there: the user was asked.
    public Fingerprint saveOver(Path file, Deployment deployment) throws DeploymentFileException {
        var content = DeploymentFile.bytes(deployment);
        try (var _ = savingAlone()) {
            DeploymentFile.write(file, content);
            return Fingerprint.of(content);
        }
    }

    /// Where no lock can be had, saving is more important.
    private Guard savingAlone() {
        try {
            return FileLock.take(locks.resolve("saving.lock"))::close;
        } catch (IOException noLocks) {
            return () -> {};
        }
    }

    private interface Guard extends AutoCloseable {
        @Override
        void close();
    }

    private static Path real(Path file) {
        try {
            return Files.exists(file)
                    ? file.toRealPath()
                    : file.toAbsolutePath().normalize();
        } catch (IOException unreadable) {
            return file.toAbsolutePath().normalize();
        }
    }
}
