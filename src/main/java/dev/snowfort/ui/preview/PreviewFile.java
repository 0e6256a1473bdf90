package dev.snowfort.ui.preview;

import dev.snowfort.generate.GeneratedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A generated file as the preview shows it.
record PreviewFile(GeneratedFile file, List<Row> rows) {
    /// @param changed whether the last change made it
    record Row(Line line, boolean changed) {}

    PreviewFile {
        rows = List.copyOf(rows);
    }

    static PreviewFile unmarked(GeneratedFile file) {
        return new PreviewFile(
                file, Line.of(file).stream().map(line -> new Row(line, false)).toList());
    }

    /// The same file after a change, with the lines marked that it did not have before.
    PreviewFile changedTo(GeneratedFile next) {
        if (next.equals(file)) {
            return hasChanges() ? unmarked(next) : this;
        }
        var before = rows.stream().map(row -> row.line().text()).toList();
        var lines = Line.of(next);
        var stretch = Splice.between(before, lines.stream().map(Line::text).toList());
        return new PreviewFile(
                next, marked(lines, stretch, before.subList(stretch.start(), stretch.start() + stretch.removed())));
    }

    /// Within the stretch that differs, lines that were there before are not new.
    private static List<Row> marked(List<Line> lines, Splice<String> stretch, List<String> removed) {
        var left = new HashMap<String, Integer>();
        removed.forEach(text -> left.merge(text, 1, Integer::sum));
        var end = stretch.start() + stretch.inserted().size();
        return IntStream.range(0, lines.size())
                .mapToObj(index -> {
                    var line = lines.get(index);
                    var inside = stretch.start() <= index && index < end;
                    return new Row(line, inside && left.merge(line.text(), -1, Integer::sum) < 0);
                })
                .toList();
    }

    boolean hasChanges() {
        return rows.stream().anyMatch(Row::changed);
    }

    long changes() {
        return rows.stream().filter(Row::changed).count();
    }

    /// Places of the lines that hold the text, in any case; none for no text.
    List<Integer> find(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return IntStream.range(0, wanted.isEmpty() ? 0 : rows.size())
                .filter(index ->
                        rows.get(index).line().text().toLowerCase(Locale.ROOT).contains(wanted))
                .boxed()
                .toList();
    }
}
