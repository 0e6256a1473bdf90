package dev.snowfort.storage;

import java.io.IOException;
import java.io.Serial;

/// Preferences that cannot be written. The message is the sentence for the user.
public final class PreferencesException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    PreferencesException(IOException failed) {
        super("The preferences cannot be saved: " + IoSentence.of(failed) + ".", failed);
    }
}
