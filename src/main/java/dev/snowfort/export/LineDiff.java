package dev.snowfort.export;

import java.util.ArrayList;
import java.util.List;

/// The difference of two texts by lines: the shortest edit script, in hunks with three lines of context.
///
/// Written here because the well-kept library for it is no Java module, and the runtime image takes nothing else.
public final class LineDiff {
    private static final int CONTEXT = 3;

    /// Beyond this many cells the middle is given as one block of removed and added lines.
    private static final long LARGEST_TABLE = 16_000_000;

    /// Stands behind a last line that does not end, and makes it another line than one that does.
    private static final String NO_NEWLINE = "\n\\ No newline at end of file";

    public enum Kind {
        HUNK("@"),
        SAME(" "),
        REMOVED("-"),
        ADDED("+");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }
    }

    /// @param text without the mark and the line's end
    public record Line(Kind kind, String text) {
        @Override
        public String toString() {
            return kind == Kind.HUNK ? text : kind.mark + text;
        }
    }

    private LineDiff() {}

    /// As `diff -u` shows it, without the two lines that name the files. Empty for equal texts.
    public static List<Line> of(String before, String after) {
        return before.equals(after) ? List.of() : hunks(script(lines(before), lines(after)));
    }

    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return text.endsWith("\n")
                ? List.of(text.substring(0, text.length() - 1).split("\n", -1))
                : List.of((text + NO_NEWLINE).split("\n(?!\\\\ No newline at end of file$)", -1));
    }

    private static List<Line> script(List<String> before, List<String> after) {
        var start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        var end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var script = new ArrayList<Line>();
        before.subList(0, start).forEach(line -> script.add(new Line(Kind.SAME, line)));
        script.addAll(middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end)));
        before.subList(before.size() - end, before.size()).forEach(line -> script.add(new Line(Kind.SAME, line)));
        return script;
    }

    /// By the longest common subsequence.
    private static List<Line> middle(List<String> before, List<String> after) {
        var script = new ArrayList<Line>();
        var i = 0;
        var j = 0;
        if ((long) before.size() * after.size() <= LARGEST_TABLE) {
            var common = common(before, after);
            while (i < before.size() && j < after.size()) {
                if (before.get(i).equals(after.get(j))) {
                    script.add(new Line(Kind.SAME, before.get(i)));
                    i++;
                    j++;
                } else if (common[i + 1][j] >= common[i][j + 1]) {
                    script.add(new Line(Kind.REMOVED, before.get(i++)));
                } else {
                    script.add(new Line(Kind.ADDED, after.get(j++)));
                }
            }
        }
        before.subList(i, before.size()).forEach(line -> script.add(new Line(Kind.REMOVED, line)));
        after.subList(j, after.size()).forEach(line -> script.add(new Line(Kind.ADDED, line)));
        return script;
    }

    private static int[][] common(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (var i = before.size() - 1; i >= 0; i--) {
            for (var j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Line> hunks(List<Line> script) {
        var hunks = new ArrayList<Line>();
        var next = 0;
        while ((next = firstChange(script, next)) < script.size()) {
            var start = Math.max(0, next - CONTEXT);
            var end = endOfHunk(script, next);
            hunks.add(heading(script, start, end));
            hunks.addAll(script.subList(start, end));
            next = end;
        }
        return hunks;
    }

    private static int firstChange(List<Line> script, int from) {
        var index = from;
        while (index < script.size() && script.get(index).kind() == Kind.SAME) {
            index++;
        }
        return index;
    }

    /// Changes with up to twice the context between them share a hunk.
    private static int endOfHunk(List<Line> script, int change) {
        var end = change;
        for (var index = change; index < script.size() && index - end <= 2 * CONTEXT; index++) {
            if (script.get(index).kind() != Kind.SAME) {
                end = index + 1;
            }
        }
        return Math.min(script.size(), end + CONTEXT);
    }

    private static Line heading(List<Line> script, int start, int end) {
        return new Line(
                Kind.HUNK,
                "@@ -" + range(script, start, end, Kind.ADDED) + " +" + range(script, start, end, Kind.REMOVED)
                        + " @@");
    }

    private static String range(List<Line> script, int start, int end, Kind without) {
        var before = count(script.subList(0, start), without);
        var length = count(script.subList(start, end), without);
        return (length == 0 ? before : before + 1) + "," + length;
    }

    private static long count(List<Line> lines, Kind without) {
        return lines.stream().filter(line -> line.kind() != without).count();
    }
}
