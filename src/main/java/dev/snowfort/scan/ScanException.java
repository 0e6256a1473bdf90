package dev.snowfort.scan;

import java.io.Serial;

/// Why a folder cannot be read as a project, in one sentence.
public final class ScanException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    ScanException(String sentence) {
        super(sentence);
    }

    ScanException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
