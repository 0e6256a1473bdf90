package dev.snowfort.generate;

/// Text of the user's within Markdown. The only place that escapes for it, and for a shell command in it.
final class Markdown {
    private Markdown() {}

    /// Prose or a table cell: nothing in it is markup.
    static String escaped(String text) {
        return Export.oneLine(Export.text(text)).replaceAll("[\\\\`*_\\[\\]<>#|~&]", "\\\\$0");
    }

    /// Inside backticks, also in a table cell.
    static String code(String text) {
        return Export.oneLine(Export.text(text)).replace("`", "'").replace("|", "\\|");
    }

    /// One word of a shell command, in single quotes where it needs them.
    static String shell(String word) {
        var held = Export.oneLine(Export.text(word));
        return held.matches("[A-Za-z0-9_./@:+-]+") ? held : "'" + held.replace("'", "'\\''") + "'";
    }
}
