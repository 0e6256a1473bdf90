package dev.snowfort.cli;

import dev.snowfort.export.ExportException;
import dev.snowfort.export.ExportPlan;
import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.generate.GeneratedFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `snowfort diff`: what an export would change, as a unified diff.
@Command(name = "diff", description = "Show what an export to a folder would change.", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "Deployment file; - for standard input.")
    private Path file = Path.of("-");

    @Parameters(index = "1", paramLabel = "DIR", description = "Folder of an earlier export.")
    private Path folder = Path.of("");

    private final Streams streams;

    DiffCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws CommandException {
        try {
            var plan = ExportPlan.of(folder, GeneratedFiles.generate(Input.readSound(file, streams)));
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
