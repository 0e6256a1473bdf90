package dev.snowfort.cli;

import dev.snowfort.cli.Usage.Option;
import dev.snowfort.export.ExportException;
import dev.snowfort.export.ExportPlan;
import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.RefusedException;
import dev.snowfort.generate.GeneratedFiles;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// `snowfort export`: the same bytes as the window's export.
final class ExportCommand implements Command {
    private final Streams streams;

    ExportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Usage usage() {
        return Usage.of("export", "Write the flake of a deployment to a folder.")
                .parameter("FILE", "Deployment file; - for standard input.")
                .option(new Option("-o", "--output", "DIR", "Folder to write to; made when it does not exist.", true))
                .flag(
                        "--force",
                        "Write over files that were edited after the last export. Files that Snowfort did not make,"
                                + " and keys files that were filled in, are never written over.");
    }

    @Override
    public int call(Arguments arguments) throws CommandException {
        var deployment = Input.read(Path.of(arguments.parameter(0)));
        // Beside the check, which takes as long: everything is done for the first time in this process.
        var files = CompletableFuture.supplyAsync(() -> GeneratedFiles.generate(deployment));
        Input.demandSound(deployment, streams);
        try {
            var plan = ExportPlan.of(Path.of(arguments.value("--output").orElseThrow()), files.join());
            plan.write(arguments.has("--force"));
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
