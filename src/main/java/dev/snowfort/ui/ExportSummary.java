package dev.snowfort.ui;

import dev.snowfort.export.ExportPlan;
import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the export dialog says about a plan.
///
/// @param headline what will happen
/// @param refusal why it cannot, when something is in the way
/// @param edited what becomes of files that were edited by hand
record ExportSummary(String headline, Optional<String> refusal, Optional<String> edited) {
    static ExportSummary of(ExportPlan plan) {
        return new ExportSummary(headline(plan), refusal(plan), edited(plan));
    }

    boolean possible() {
        return refusal.isEmpty();
    }

    private static String headline(ExportPlan plan) {
        if (plan.changesNothing()) {
            return "Nothing to do: " + plan.folder() + " is up to date.";
        }
        var parts = new ArrayList<String>();
        count(plan, Fate.CREATE).ifPresent(number -> parts.add(number + " new"));
        count(plan, Fate.UPDATE).ifPresent(number -> parts.add(number + " changed"));
        count(plan, Fate.EDITED).ifPresent(number -> parts.add(number + " edited by hand"));
        count(plan, Fate.REMOVE).ifPresent(number -> parts.add(number + " no longer needed"));
        count(plan, Fate.UNCHANGED).ifPresent(number -> parts.add(number + " unchanged"));
        count(plan, Fate.KEPT).ifPresent(number -> parts.add(number + " kept as it is"));
        count(plan, Fate.FOREIGN).ifPresent(number -> parts.add(number + " not made by Snowfort"));
        return "Files in " + plan.folder() + ": " + String.join(", ", parts) + ".";
    }

    private static Optional<Integer> count(ExportPlan plan, Fate fate) {
        return Optional.of(plan.items(fate).size()).filter(number -> number > 0);
    }

    private static Optional<String> refusal(ExportPlan plan) {
        var foreign = plan.items(Fate.FOREIGN);
        return foreign.isEmpty()
                ? Optional.empty()
                : Optional.of(names(foreign) + (foreign.size() == 1 ? " was" : " were")
                        + " not made by Snowfort and would be lost. Export to another folder, or move "
                        + (foreign.size() == 1 ? "it" : "them") + " away.");
    }

    private static Optional<String> edited(ExportPlan plan) {
        var edited = plan.items(Fate.EDITED);
        return edited.isEmpty()
                ? Optional.empty()
                : Optional.of(names(edited) + (edited.size() == 1 ? " was" : " were")
                        + " edited after the last export and "
                        + (edited.size() == 1 ? "stays as it is" : "stay as they are")
                        + ", unless you tick “write over”.");
    }

    private static String names(List<Item> items) {
        return String.join(", ", items.stream().map(Item::path).toList());
    }
}
