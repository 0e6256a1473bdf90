package dev.snowfort.ui.state;

import dev.snowfort.export.ExportException;
import dev.snowfort.export.ExportPlan;
import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.export.HandEdit;
import dev.snowfort.generate.GeneratedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the folder of the last export holds, against what an export would write now.
public sealed interface Comparison {
    /// How a file stands to the last export.
    enum Mark {
        NEW("new since the last export"),
        CHANGED("changed since the last export"),
        EDITED("edited in the folder since the last export");

        private final String words;

        Mark(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Nobody exported the deployment yet, as far as is known.
    record NoFolder() implements Comparison {}

    /// The folder is gone.
    record Missing(Path folder) implements Comparison {}

    record Failed(Path folder, String sentence) implements Comparison {}

    /// @param edits those of the files that somebody edited, as far as they can be told apart
    record Held(Path folder, List<Item> items, Map<String, HandEdit> edits) implements Comparison {
        public Held {
            items = List.copyOf(items);
            edits = Map.copyOf(edits);
        }

        public int count(Fate fate) {
            return (int) items.stream().filter(item -> item.fate() == fate).count();
        }

        /// Those that an export would touch, or would have to be told to.
        public List<Item> differing() {
            return items.stream()
                    .filter(item -> switch (item.fate()) {
                        case CREATE, UPDATE, EDITED, REMOVE -> true;
                        case UNCHANGED, KEPT, FOREIGN -> false;
                    })
                    .toList();
        }
    }

    /// Looks at the disk.
    static Comparison of(Path folder, GeneratedFiles files) {
        if (!Files.exists(folder)) {
            return new Missing(folder);
        }
        try {
            var plan = ExportPlan.of(folder, files);
            return new Held(folder, plan.items(), HandEdit.of(plan));
        } catch (ExportException failed) {
            return new Failed(folder, failed.getMessage());
        }
    }

    default Optional<Path> known() {
        return switch (this) {
            case NoFolder _ -> Optional.empty();
            case Missing missing -> Optional.of(missing.folder());
            case Failed failed -> Optional.of(failed.folder());
            case Held held -> Optional.of(held.folder());
        };
    }

    /// How many files an export would touch.
    default int changes() {
        return this instanceof Held held ? held.differing().size() : 0;
    }

    /// Nothing for a file that is as the last export left it.
    default Optional<Mark> mark(String path) {
        return this instanceof Held held
                ? held.items().stream()
                        .filter(item -> item.path().equals(path))
                        .findFirst()
                        .flatMap(item -> mark(item.fate()))
                : Optional.empty();
    }

    private static Optional<Mark> mark(Fate fate) {
        return switch (fate) {
            case CREATE -> Optional.of(Mark.NEW);
            case UPDATE -> Optional.of(Mark.CHANGED);
            case EDITED -> Optional.of(Mark.EDITED);
            case UNCHANGED, KEPT, FOREIGN, REMOVE -> Optional.empty();
        };
    }
}
