package dev.snowfort.ui.preview;

import dev.snowfort.generate.GeneratedFile;
import dev.snowfort.generate.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A generated file as the preview shows it. Most files are not looked at: their rows are made when they are asked for,
/// out of the rows before the last change where those are there.
final class PreviewFile {
    private final GeneratedFile file;
    private final Optional<Change> change;
    private final long changes;
    private @Nullable List<Row> rows;

    /// @param changed whether the last change made it
    record Row(Line line, boolean changed) {
        Row unmarked() {
            return changed ? new Row(line, false) : this;
        }
    }

    /// What the last change did.
    ///
    /// @param before the rows before it, without marks, where somebody had asked for them
    /// @param stretch the pieces in which the files differ
    /// @param inserted the rows of the new ones
    private record Change(
            GeneratedFile fileBefore, @Nullable List<Row> before, Splice<Piece> stretch, List<Row> inserted) {
        long marks() {
            return inserted.stream().filter(Row::changed).count();
        }

        int start() {
            return lines(fileBefore.pieces().subList(0, stretch.start()));
        }

        List<Row> rows() {
            var rows = new ArrayList<>(before == null ? rowsOf(fileBefore) : before);
            var start = start();
            var removed = fileBefore.pieces().subList(stretch.start(), stretch.start() + stretch.removed());
            var place = rows.subList(start, start + lines(removed));
            place.clear();
            place.addAll(inserted);
            return rows;
        }

        private static int lines(List<Piece> pieces) {
            return pieces.stream().mapToInt(Piece::lines).sum();
        }
    }

    private PreviewFile(GeneratedFile file, Optional<Change> change, @Nullable List<Row> rows) {
        this.file = file;
        this.change = change;
        this.rows = rows;
        changes = change.map(Change::marks).orElse(0L);
    }

    static PreviewFile unmarked(GeneratedFile file) {
        return new PreviewFile(file, Optional.empty(), null);
    }

    GeneratedFile file() {
        return file;
    }

    List<Row> rows() {
        if (rows == null) {
            rows = change.map(Change::rows).orElseGet(() -> rowsOf(file));
        }
        return rows;
    }

    private static List<Row> rowsOf(GeneratedFile file) {
        return Line.of(file.pieces()).stream().map(line -> new Row(line, false)).toList();
    }

    /// The same file after a change, with the lines marked that it did not have before.
    PreviewFile changedTo(GeneratedFile next) {
        if (next.equals(file)) {
            return hasChanges() ? new PreviewFile(next, Optional.empty(), unmarkedRows()) : this;
        }
        var stretch = Splice.between(file.pieces(), next.pieces());
        var removed = file.pieces().subList(stretch.start(), stretch.start() + stretch.removed());
        var inserted = marked(Line.of(removed), Line.of(stretch.inserted()));
        return new PreviewFile(next, Optional.of(new Change(file, unmarkedRows(), stretch, inserted)), null);
    }

    /// The new lines; those that were there before, but for the stretch that differs, are not marked, nor are those
    /// within it that only moved.
    private static List<Row> marked(List<Line> before, List<Line> after) {
        var texts = before.stream().map(Line::text).toList();
        var stretch = Splice.between(texts, after.stream().map(Line::text).toList());
        var left = new HashMap<String, Integer>();
        texts.subList(stretch.start(), stretch.start() + stretch.removed())
                .forEach(text -> left.merge(text, 1, Integer::sum));
        var end = stretch.start() + stretch.inserted().size();
        return IntStream.range(0, after.size())
                .mapToObj(index -> {
                    var line = after.get(index);
                    var inside = stretch.start() <= index && index < end;
                    return new Row(line, inside && left.merge(line.text(), -1, Integer::sum) < 0);
                })
                .toList();
    }

    private @Nullable List<Row> unmarkedRows() {
        if (rows == null || !hasChanges()) {
            return rows;
        }
        var unmarked = new ArrayList<>(rows);
        changedPlaces().forEach(place -> unmarked.set(place, unmarked.get(place).unmarked()));
        return unmarked;
    }

    boolean hasChanges() {
        return changes() > 0;
    }

    /// How many lines the last change made.
    long changes() {
        return changes;
    }

    /// Places of the lines that the last change made.
    List<Integer> changedPlaces() {
        return change.stream()
                .flatMap(last -> {
                    var start = last.start();
                    return IntStream.range(0, last.inserted().size())
                            .filter(index -> last.inserted().get(index).changed())
                            .mapToObj(index -> start + index);
                })
                .toList();
    }

    /// Places of the lines that hold the text, in any case; none for no text.
    List<Integer> find(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? List.of()
                : IntStream.range(0, rows().size())
                        .filter(index -> rows().get(index)
                                .line()
                                .text()
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .boxed()
                        .toList();
    }
}
