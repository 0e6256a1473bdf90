package dev.snowfort.ui.section.hardening;

import java.util.Optional;

/// What a mask leaves of the permissions of new files and folders.
final class Permissions {
    private static final int FILE = 0666;
    private static final int FOLDER = 0777;
    private static final String LETTERS = "rwxrwxrwx";

    private Permissions() {}

    /// `files rw-r-----, folders rwxr-x---` for `0027`; nothing for what is no mask.
    static Optional<String> under(String mask) {
        if (!mask.matches("0?[0-7]{3}")) {
            return Optional.empty();
        }
        var taken = Integer.parseInt(mask, 8);
        return Optional.of(
                "New files are " + letters(FILE & ~taken) + ", new folders " + letters(FOLDER & ~taken) + ".");
    }

    private static String letters(int bits) {
        var letters = new StringBuilder();
        for (var i = 0; i < LETTERS.length(); i++) {
            var set = (bits >> LETTERS.length() - 1 - i & 1) == 1;
            letters.append(set ? LETTERS.charAt(i) : '-');
        }
        return letters.toString();
    }
}
