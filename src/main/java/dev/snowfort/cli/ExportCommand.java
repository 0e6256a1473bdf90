package dev.snowfort.cli;

import dev.snowfort.export.ExportException;
import dev.snowfort.export.ExportPlan;
import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.RefusedException;
import dev.snowfort.generate.GeneratedFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `snowfort export`: the same bytes as the window's export.
@Command(name = "export", description = "Write the flake of a deployment to a folder.", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Deployment file; - for standard input.")
    private Path file = Path.of("-");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "Folder to write to; made when it does not exist.")
    private Path output = Path.of("");

    @Option(
            names = "--force",
            description = "Write over files that were edited after the last export. Files that Snowfort did not make,"
                    + " and keys files that were filled in, are never written over.")
    private boolean force;

    private final Streams streams;

    ExportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws CommandException {
        var deployment = Input.readSound(file, streams);
        try {
            var plan = ExportPlan.of(output, GeneratedFiles.generate(deployment));
            plan.write(force);
            report(plan);
            return Exit.FINE;
        } catch (RefusedException refused) {
            throw new CommandException(Exit.REFUSED, refused.getMessage());
        } catch (ExportException failed) {
            throw new CommandException(Exit.MISUSE, failed.getMessage());
        }
    }

    private void report(ExportPlan plan) {
        plan.items().stream()
                .filter(item -> item.fate() != Fate.UNCHANGED)
                .forEach(item -> streams.line(item.path() + ": " + item.fate().words()));
        if (plan.changesNothing()) {
            streams.line("Nothing changed in " + plan.folder() + ".");
        }
    }
}
