package dev.snowfort.ui;

import dev.snowfort.storage.FileLock;
import dev.snowfort.storage.SharedFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows other windows that a file is open in this one, and says when it is open in another.
final class FileClaim implements AutoCloseable {
    private final SharedFiles files;
    private final Background background;
    private final Consumer<String> remark;
    private Optional<Path> claimed = Optional.empty();

    /// Only in the background.
    private Optional<FileLock> lock = Optional.empty();

    FileClaim(SharedFiles files, Background background, Consumer<String> remark) {
        this.files = files;
        this.background = background;
        this.remark = remark;
    }

    /// @param file the one that is open now; nothing when none is
    void take(Optional<Path> file) {
        if (file.equals(claimed)) {
            return;
        }
        claimed = file;
        background.run(
                () -> {
                    lock.ifPresent(FileLock::close);
                    lock = file.isPresent() ? files.claim(file.get()) : Optional.empty();
                    return lock.isPresent() || file.isEmpty();
                },
                alone -> {
                    if (!alone && file.equals(claimed)) {
                        remark.accept(file.orElseThrow().getFileName()
                                + " is open in another window of Snowfort. What is saved there is not written over"
                                + " without a question.");
                    }
                },
                _ -> {});
    }

    @Override
    public void close() {
        take(Optional.empty());
    }
}
