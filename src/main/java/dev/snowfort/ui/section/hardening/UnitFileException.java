package dev.snowfort.ui.section.hardening;

/// A file that no sandbox can be taken from; the message is a sentence for the user.
final class UnitFileException extends Exception {
    private static final long serialVersionUID = 1;

    UnitFileException(String sentence) {
        super(sentence);
    }

    UnitFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
