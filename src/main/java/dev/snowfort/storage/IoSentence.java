package dev.snowfort.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// What went wrong with a file, in words for the user: the second half of a sentence.
public final class IoSentence {
    private IoSentence() {}

    public static String of(IOException failed) {
        return switch (failed) {
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case AccessDeniedException denied -> "you have no permission for " + denied.getFile();
            case FileAlreadyExistsException taken -> taken.getFile() + " is in the way";
            case NotDirectoryException file -> file.getFile() + " is no folder";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> failed.getMessage() == null ? "the disk did not answer" : failed.getMessage();
        };
    }
}
