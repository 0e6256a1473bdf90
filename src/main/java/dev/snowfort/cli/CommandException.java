package dev.snowfort.cli;

import java.io.Serial;

/// Ends a command with a sentence and an exit status.
final class CommandException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final int status;

    CommandException(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    int status() {
        return status;
    }
}
