package dev.snowfort.generate;

/// The only place that quotes for a shell.
final class Shell {
    private Shell() {}

    /// Exactly this text as one word, in single quotes where it needs them.
    static String word(String text) {
        return text.matches("[A-Za-z0-9_./@:+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
