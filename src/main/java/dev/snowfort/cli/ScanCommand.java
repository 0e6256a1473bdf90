package dev.snowfort.cli;

import dev.snowfort.model.Deployment;
import dev.snowfort.scan.ProjectScanner;
import dev.snowfort.scan.ScanException;
import dev.snowfort.scan.ScanReport;
import dev.snowfort.storage.DeploymentFormat;
import java.nio.file.Path;
import java.util.List;

/// `snowfort scan`: a project's folder as a deployment file; what was found, what is missing and what could not be told
/// goes to standard error.
final class ScanCommand implements Command {
    private final Streams streams;

    ScanCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "scan",
                        "Print a deployment file for the Django or WSGI project in a folder, without running any of its"
                                + " code.",
                        "What was found and what is missing in the project goes to standard error.",
                        "At most 200,000 files and folders are listed, 20 folders deep; files up to 1 MiB are read,"
                                + " 64 MiB altogether.")
                .parameter("DIR", "Folder of the project.");
    }

    @Override
    public int call(Arguments arguments) throws CommandException {
        try {
            var scan = ProjectScanner.scan(Path.of(arguments.parameter(0)), () -> false);
            streams.out().print(DeploymentFormat.print(new Deployment("", List.of(scan.application()))));
            ScanReport.lines(scan).forEach(line -> streams.err().print(line + "\n"));
            return Exit.FINE;
        } catch (ScanException failed) {
            throw new CommandException(Exit.MISUSE, failed.getMessage());
        }
    }
}
