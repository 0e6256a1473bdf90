package dev.snowfort.ui.preview;

import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.ui.state.Comparison;
import dev.snowfort.ui.state.Comparison.Failed;
import dev.snowfort.ui.state.Comparison.Held;
import dev.snowfort.ui.state.Comparison.Missing;
import dev.snowfort.ui.state.Comparison.NoFolder;
import java.util.ArrayList;

/// What the preview says about a comparison with the export folder.
final class ChangesWords {
    private ChangesWords() {}

    /// Stands in the place of a difference; empty where there is one to show.
    static String sentence(Comparison comparison) {
        return switch (comparison) {
            case NoFolder _ -> "Choose the folder that you export to, and see here what an export would change in it.";
            case Missing missing -> "There is no folder " + missing.folder() + ". An export makes it.";
            case Failed failed -> failed.sentence();
            case Held held -> held.differing().isEmpty() ? "The folder holds exactly this." : "";
        };
    }

    /// How many files of each kind there are, and what is not touched.
    static String counts(Comparison comparison) {
        if (!(comparison instanceof Held held)) {
            return "";
        }
        var parts = new ArrayList<String>();
        for (var fate : Fate.values()) {
            if (held.count(fate) > 0) {
                parts.add(held.count(fate) + " " + fate.words());
            }
        }
        return String.join(", ", parts) + ".";
    }
}
