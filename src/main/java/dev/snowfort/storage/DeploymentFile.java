package dev.snowfort.storage;

import dev.snowfort.model.Deployment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A deployment file on the disk. A file that cannot be read is never written over by reading it.
public final class DeploymentFile {
    /// Far beyond any real deployment; keeps a wrong file from filling the memory.
    private static final int LARGEST = 64 << 20;

    private static final String NOT_UTF_8 = "it is not in UTF-8; save it in that encoding";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private DeploymentFile() {}

    /// A deployment and what its file held when it was read.
    public record OnDisk(Deployment deployment, Fingerprint fingerprint) {}

    /// @throws DeploymentFileException with one sentence that names the file
    public static Deployment read(Path file) throws DeploymentFileException {
        return open(file).deployment();
    }

    /// @throws DeploymentFileException with one sentence that names the file
    public static OnDisk open(Path file) throws DeploymentFileException {
        try {
            var bytes = bytes(file);
            return new OnDisk(DeploymentFormat.parse(decode(bytes)), Fingerprint.of(bytes));
        } catch (CharacterCodingException broken) {
            throw cannotOpen(file, NOT_UTF_8, broken);
        } catch (IOException failed) {
            throw cannotOpen(file, IoSentence.of(failed), failed);
        } catch (DeploymentFileException broken) {
            throw cannotOpen(file, broken.getMessage(), broken);
        }
    }

    /// From a stream, until it ends.
    ///
    /// @throws DeploymentFileException with one sentence
    public static Deployment read(InputStream in) throws DeploymentFileException {
        try {
            return DeploymentFormat.parse(decode(bytes(in)));
        } catch (DeploymentFileException broken) {
            throw new DeploymentFileException("Cannot read standard input: " + broken.getMessage() + ".", broken);
        } catch (CharacterCodingException broken) {
            throw new DeploymentFileException("Cannot read standard input: " + NOT_UTF_8 + ".", broken);
        } catch (IOException failed) {
            throw new DeploymentFileException("Cannot read standard input: " + IoSentence.of(failed) + ".", failed);
        }
    }

    /// What is written for a deployment.
    static byte[] bytes(Deployment deployment) {
        return DeploymentFormat.print(deployment).getBytes(StandardCharsets.UTF_8);
    }

    /// Writes whole or not at all.
    ///
    /// @throws DeploymentFileException with one sentence that names the file
    static void write(Path file, byte[] content) throws DeploymentFileException {
        try {
            AtomicFile.write(file, content);
            AtomicFile.tidy(file);
        } catch (IOException failed) {
            throw new DeploymentFileException(
                    "Cannot save " + file + ": " + IoSentence.of(failed) + ". Nothing was changed; save it elsewhere.",
                    failed);
        }
    }

    private static byte[] bytes(Path file) throws IOException, DeploymentFileException {
        if (Files.isDirectory(file)) {
            throw new DeploymentFileException("it is a folder; name the deployment.json inside it");
        }
        try (var in = Files.newInputStream(file)) {
            return bytes(in);
        }
    }

    private static byte[] bytes(InputStream in) throws IOException, DeploymentFileException {
        var bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new DeploymentFileException("it is larger than 64 MiB, so it is no deployment file");
        }
        return bytes;
    }

    private static DeploymentFileException cannotOpen(Path file, String reason, Exception cause) {
        return new DeploymentFileException("Cannot open " + file + ": " + reason + ".", cause);
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
