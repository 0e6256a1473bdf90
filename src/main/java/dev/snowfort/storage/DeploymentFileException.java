package dev.snowfort.storage;

import java.io.Serial;

/// A deployment file that cannot be read or written. The message is the sentence for the user.
public final class DeploymentFileException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    DeploymentFileException(String sentence) {
        super(sentence);
    }

    DeploymentFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
