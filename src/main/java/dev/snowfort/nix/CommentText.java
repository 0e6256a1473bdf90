package dev.snowfort.nix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Comment lines out of any text: whatever a user typed stays within its comment, and can be seen.
final class CommentText {
    /// Characters in a line, without its indentation, as nixfmt counts them.
    static final int WIDTH = 100;

    /// What ends a line somewhere: to Nix, to an editor, or to whoever reads the file.
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\u000B\f\r\u0085\u2028\u2029]");

    private CommentText() {}

    /// `# …` lines, wrapped at spaces; a longer word stays whole.
    static List<String> lines(List<String> comment) {
        var lines = new ArrayList<String>();
        for (String paragraph : comment) {
            for (String line : LINE_END.split(paragraph, -1)) {
                wrap(trimmed(visible(line)), lines);
            }
        }
        return lines;
    }

    private static void wrap(String text, List<String> lines) {
        String rest = text;
        for (int end = wrapAt(rest); end > 0; end = wrapAt(rest)) {
            lines.add("# " + trimmed(rest.substring(0, end)));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest.isEmpty() ? "#" : "# " + rest);
    }

    /// Where the line breaks: at the last space that lets it fit, or else at the first one; 0 if it stays whole.
    private static int wrapAt(String text) {
        int room = WIDTH - 2;
        if (text.codePointCount(0, text.length()) <= room) {
            return 0;
        }
        int indent = text.length() - text.stripLeading().length();
        int fits = text.lastIndexOf(' ', text.offsetByCodePoints(0, room));
        return fits > indent ? fits : Math.max(text.indexOf(' ', indent), 0);
    }

    /// Without blanks at its end. A no-break space is one too.
    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && Character.isSpaceChar(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String visible(String line) {
        var visible = new StringBuilder();
        line.codePoints().forEach(c -> visible.appendCodePoint(hides(c) ? 0xFFFD : c == '\t' ? ' ' : c));
        return visible.toString();
    }

    /// Controls other than the tab, halves of surrogate pairs, and what reverses the direction of text.
    private static boolean hides(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t';
            case Character.SURROGATE -> true;
            default -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0xFEFF;
        };
    }
}
