package dev.snowfort.cli;

import dev.snowfort.export.ExportException;
import dev.snowfort.export.ExportPlan;
import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.generate.GeneratedFiles;
import java.nio.file.Path;

/// `snowfort diff`: what an export would change, as a unified diff.
final class DiffCommand implements Command {
    private final Streams streams;

    DiffCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Usage usage() {
        return Usage.of("diff", "Show what an export to a folder would change.")
                .parameter("FILE", "Deployment file; - for standard input.")
                .parameter("DIR", "Folder of an earlier export.");
    }

    @Override
    public int call(Arguments arguments) throws CommandException {
        try {
            var plan = ExportPlan.of(
                    Path.of(arguments.parameter(1)),
                    GeneratedFiles.generate(Input.readSound(Path.of(arguments.parameter(0)), streams)));
            plan.items().stream().filter(item -> item.fate() != Fate.UNCHANGED).forEach(this::print);
            return Exit.FINE;
        } catch (ExportException failed) {
            throw new CommandException(Exit.MISUSE, failed.getMessage());
        }
    }

    private void print(Item item) {
        if (item.difference().isEmpty()) {
            streams.line("# " + item.path() + ": " + item.fate().words());
            return;
        }
        if (item.fate() == Fate.FOREIGN) {
            streams.line("# " + item.path() + ": " + item.fate().words() + "; an export refuses");
        }
        if (item.fate() == Fate.EDITED) {
            streams.line("# " + item.path() + ": " + item.fate().words() + "; an export needs --force");
        }
        streams.line("--- " + (item.fate() == Fate.CREATE ? "/dev/null" : "a/" + item.path()));
        streams.line("+++ " + (item.fate() == Fate.REMOVE ? "/dev/null" : "b/" + item.path()));
        item.difference().forEach(line -> streams.line(line.toString()));
    }
}
