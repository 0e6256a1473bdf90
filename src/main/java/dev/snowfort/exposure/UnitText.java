package dev.snowfort.exposure;

import dev.snowfort.exposure.UnitLine.Assignment;
import dev.snowfort.exposure.UnitLine.Header;
import dev.snowfort.exposure.UnitLine.Stray;
import dev.snowfort.exposure.UnitLine.Unreadable;
import java.util.ArrayList;
import java.util.List;

/// Cuts a unit file into logical lines, as systemd does (`config_parse`, read in 252, 257 and 262):
///
/// * A line ends with LF, CR or NUL; different ones in a row end it once.
/// * A line whose first non-blank character is `#` or `;` is a comment, also between the parts of a continued line.
/// * An unescaped backslash at the end joins the next line with a blank in its place.
final class UnitText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String text;
    private final List<UnitLine> lines = new ArrayList<>();
    private int at;
    private int number;

    private UnitText(String text) {
        this.text = text;
    }

    static List<UnitLine> lines(String text) {
        var unit = new UnitText(text);
        unit.read();
        return unit.lines;
    }

    private void read() {
        var begun = "";
        var continued = false;
        var marked = false;
        while (at < text.length()) {
            var line = next();
            if (isComment(line)) {
                continue;
            }
            if (!marked && line.startsWith(BYTE_ORDER_MARK)) {
                marked = true;
                line = line.substring(1);
            }
            var joined = begun + line;
            continued = endsWithBackslash(joined);
            if (continued) {
                begun = joined.substring(0, joined.length() - 1) + " ";
            } else {
                begun = "";
                add(joined);
            }
        }
        if (continued) {
            number++;
            add(begun);
        }
    }

    private String next() {
        var start = at;
        while (at < text.length() && !endsLine(text.charAt(at))) {
            at++;
        }
        var line = text.substring(start, at);
        var ends = at;
        while (at < text.length()
                && endsLine(text.charAt(at))
                && text.substring(ends, at).indexOf(text.charAt(at)) < 0) {
            at++;
        }
        number++;
        return line;
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r' || c == '\0';
    }

    private static boolean isComment(String line) {
        var stripped = Words.strip(line);
        return stripped.startsWith("#") || stripped.startsWith(";");
    }

    private static boolean endsWithBackslash(String line) {
        var run = 0;
        while (run < line.length() && line.charAt(line.length() - 1 - run) == '\\') {
            run++;
        }
        return run % 2 == 1;
    }

    private void add(String joined) {
        var line = Words.strip(joined);
        if (line.isEmpty()) {
            return;
        }
        if (!line.codePoints().allMatch(UnitText::isCharacter)) {
            lines.add(new Unreadable(number));
            return;
        }
        var equals = line.indexOf('=');
        if (line.startsWith("[")) {
            lines.add(new Header(number, line));
        } else if (equals <= 0) {
            lines.add(new Stray(number, line));
        } else {
            lines.add(new Assignment(
                    number, Words.strip(line.substring(0, equals)), Words.strip(line.substring(equals + 1))));
        }
    }

    /// systemd takes neither halves of surrogate pairs nor noncharacters for UTF-8.
    private static boolean isCharacter(int c) {
        var surrogate = c >= 0xD800 && c <= 0xDFFF;
        var reserved = c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
        return !surrogate && !reserved;
    }
}
