package dev.snowfort.storage;

import java.io.IOException;
import java.io.Serial;

/// Unsaved work that cannot be kept or found. The message is the sentence for the user.
public final class AutosaveException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    AutosaveException(IOException failed) {
        super(
                "Unsaved work cannot be kept for the case of a crash: " + IoSentence.of(failed) + ". Save often.",
                failed);
    }
}
