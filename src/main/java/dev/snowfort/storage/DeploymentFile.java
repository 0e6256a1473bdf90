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

    /// @throws DeploymentFileException with one sentence that names the file
    public static Deployment read(Path file) throws DeploymentFileException {
        try {
            return DeploymentFormat.parse(text(file));
        } catch (DeploymentFileException broken) {
            throw new DeploymentFileException("Cannot open " + file + ": " + broken.getMessage() + ".", broken);
        }
    }

    /// From a stream, until it ends.
    ///
    /// @throws DeploymentFileException with one sentence
    public static Deployment read(InputStream in) throws DeploymentFileException {
        try {
            return DeploymentFormat.parse(text(in));
        } catch (DeploymentFileException broken) {
            throw new DeploymentFileException("Cannot read standard input: " + broken.getMessage() + ".", broken);
        } catch (CharacterCodingException broken) {
            throw new DeploymentFileException("Cannot read standard input: " + NOT_UTF_8 + ".", broken);
        } catch (IOException failed) {
            throw new DeploymentFileException("Cannot read standard input: " + IoSentence.of(failed) + ".", failed);
        }
    }

    /// Writes whole or not at all.
    ///
    /// @throws DeploymentFileException with one sentence that names the file
    public static void write(Path file, Deployment deployment) throws DeploymentFileException {
        try {
            AtomicFile.write(file, DeploymentFormat.print(deployment).getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new DeploymentFileException(
                    "Cannot save " + file + ": " + IoSentence.of(failed) + ". Nothing was changed; save it elsewhere.",
                    failed);
        }
    }

    private static String text(Path file) throws DeploymentFileException {
        try {
            if (Files.isDirectory(file)) {
                throw new DeploymentFileException("it is a folder; name the deployment.json inside it");
            }
            try (var in = Files.newInputStream(file)) {
                return text(in);
            }
        } catch (CharacterCodingException broken) {
            throw new DeploymentFileException(NOT_UTF_8, broken);
        } catch (IOException failed) {
            throw new DeploymentFileException(IoSentence.of(failed), failed);
        }
    }

    private static String text(InputStream in) throws IOException, DeploymentFileException {
        var bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new DeploymentFileException("it is larger than 64 MiB, so it is no deployment file");
        }
        return decode(bytes);
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
