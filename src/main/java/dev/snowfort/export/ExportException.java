package dev.snowfort.export;

import java.io.Serial;

/// An export that cannot be done. The message is the sentence for the user.
public final class ExportException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    ExportException(String sentence) {
        super(sentence);
    }

    ExportException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
