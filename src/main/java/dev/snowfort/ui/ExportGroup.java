package dev.snowfort.ui;

import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import java.util.Comparator;
import java.util.List;

/// The groups that the files of an export are shown in.
enum ExportGroup {
    EDITED("Edited in the folder since the export"),
    WRITTEN("An export writes"),
    LEFT("Stays as it is");

    private final String title;

    ExportGroup(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static ExportGroup of(Fate fate) {
        return switch (fate) {
            case EDITED -> EDITED;
            case CREATE, UPDATE, REMOVE -> WRITTEN;
            case UNCHANGED, KEPT, FOREIGN -> LEFT;
        };
    }

    /// Group by group, each in the order of the export.
    static List<Item> grouped(List<Item> items) {
        return items.stream()
                .sorted(Comparator.comparing(item -> of(item.fate())))
                .toList();
    }
}
