package dev.snowfort.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Text for a terminal: no control character, no line beyond the width.
final class Paragraphs {
    static final int WIDTH = 100;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private final StringBuilder text = new StringBuilder();

    void blank() {
        text.append('\n');
    }

    void heading(String heading) {
        var shown = plain(heading);
        if (!text.isEmpty()) {
            blank();
        }
        wrap(shown, WIDTH).forEach(this::line);
        line("─".repeat(Math.min(WIDTH, length(shown))));
    }

    /// @param indent in front of every line
    void paragraph(String indent, String paragraph) {
        hanging(indent, indent, paragraph);
    }

    /// @param first in front of the first line
    /// @param indent in front of the others
    void hanging(String first, String indent, String paragraph) {
        var begin = first;
        for (var part : wrap(plain(paragraph), WIDTH - Math.max(length(first), length(indent)))) {
            line(begin + part);
            begin = indent;
        }
    }

    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    static String padded(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - length(cell)));
    }

    static String aligned(String cell, int width) {
        return " ".repeat(Math.max(0, width - length(cell))) + cell;
    }

    /// One line without control characters, nor those that turn the direction of what follows.
    static String plain(String typed) {
        return UNPRINTABLE.matcher(LINE_BREAK.matcher(typed).replaceAll(" ")).replaceAll("?");
    }

    /// In lines of at most so many characters; a longer word is cut.
    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            var rest = word;
            if (!line.isEmpty() && length(line) + 1 + length(rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (length(rest) > width) {
                var cut = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
