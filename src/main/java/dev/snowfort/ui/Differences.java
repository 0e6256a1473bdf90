package dev.snowfort.ui;

import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.export.HandEdit;
import dev.snowfort.export.LineDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What there is to see of a file: the difference that an export makes, and of a file that somebody edited what they
/// did and what is new here, one below the other.
final class Differences {
    /// @param style `heading`, or the kind of the difference's line
    record Row(String style, String text) {}

    private Differences() {}

    static List<Row> of(Item item, Map<String, HandEdit> edits) {
        if (item.fate() != Fate.EDITED) {
            return rows(item.difference());
        }
        var rows = new ArrayList<Row>();
        Optional.ofNullable(edits.get(item.path()))
                .ifPresentOrElse(
                        edit -> {
                            rows.add(heading("Edited in the folder"));
                            rows.addAll(rows(edit.theirs()));
                            rows.add(heading(
                                    edit.ours().isEmpty()
                                            ? "Not changed here since the export"
                                            : "Changed here since"));
                            rows.addAll(rows(edit.ours()));
                        },
                        () -> {
                            rows.add(heading("From the folder to what an export writes"));
                            rows.addAll(rows(item.difference()));
                        });
        return rows;
    }

    /// What to say of a file that has nothing to show.
    static String otherwise(Fate fate) {
        return switch (fate) {
            case UNCHANGED -> "This file stays as it is.";
            case KEPT -> "This file was filled in or edited. It is neither shown nor written over.";
            case FOREIGN -> "Snowfort did not make this file and does not touch it.";
            case CREATE, UPDATE, EDITED, REMOVE -> "Nothing to show.";
        };
    }

    private static Row heading(String words) {
        return new Row("heading", words);
    }

    private static List<Row> rows(List<LineDiff.Line> lines) {
        return lines.stream()
                .map(line -> new Row(line.kind().name().toLowerCase(Locale.ROOT), line.toString()))
                .toList();
    }
}
