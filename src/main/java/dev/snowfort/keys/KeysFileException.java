package dev.snowfort.keys;

/// A keys file that could not be read or written. The message is one sentence for the user, without anything that
/// stands in the file.
public final class KeysFileException extends Exception {
    private static final long serialVersionUID = 1;

    KeysFileException(String message) {
        super(message);
    }
}
