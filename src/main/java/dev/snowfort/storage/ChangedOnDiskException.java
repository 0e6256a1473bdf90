package dev.snowfort.storage;

import java.io.Serial;
import java.nio.file.Path;

/// A file was not written because it holds something else than what its writer knows. Nothing was changed.
public final class ChangedOnDiskException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    ChangedOnDiskException(Path file) {
        super(file + " was changed by somebody else since it was opened here. Nothing was saved.");
    }
}
