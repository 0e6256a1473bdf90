package dev.snowfort.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells contents apart: their SHA-256 in hexadecimal digits.
public record Fingerprint(String digits) {
    public Fingerprint {
        if (!digits.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no fingerprint: " + digits);
        }
    }

    public static Fingerprint of(byte[] content) {
        try {
            return new Fingerprint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static Fingerprint of(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }
}
