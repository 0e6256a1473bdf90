package dev.snowfort.cli;

import dev.snowfort.generate.WantedKeys;
import dev.snowfort.keys.KeysFile;
import dev.snowfort.keys.KeysFileException;
import dev.snowfort.keys.Problem;
import dev.snowfort.keys.Report;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `snowfort keys`: what is wrong with a keys file, where it lies or before it is brought there. No value is printed.
@Command(
        name = "keys",
        description = "Say what is wrong with a keys file, as systemd reads it. No value is printed.",
        mixinStandardHelpOptions = true)
final class KeysCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "Deployment file; - for standard input.")
    private Path file = Path.of("-");

    @Parameters(index = "1", paramLabel = "APPLICATION", description = "Name of the application.")
    private String name = "";

    @Parameters(index = "2", paramLabel = "KEYS", description = "Keys file to check.")
    private Path keys = Path.of("-");

    @Option(names = "--strict", description = "Exit with status 1 for warnings too.")
    private boolean strict;

    private final Streams streams;

    KeysCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws CommandException {
        var report = check(application(Input.read(file)));
        report.problems().forEach(problem -> streams.line(line(problem)));
        streams.line(keys + ": " + report.summary());
        return report.isSound() && !(strict && !report.problems().isEmpty()) ? Exit.FINE : Exit.FINDINGS;
    }

    private Application application(Deployment deployment) throws CommandException {
        return deployment.applications().stream()
                .filter(application -> application.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandException(
                        Exit.MISUSE,
                        "There is no application " + name.replaceAll("\\p{Cntrl}", "?") + " in " + file
                                + "; see its names with snowfort review."));
    }

    private Report check(Application application) throws CommandException {
        try {
            return KeysFile.check(keys, WantedKeys.of(application));
        } catch (KeysFileException failed) {
            throw new CommandException(Exit.MISUSE, failed.getMessage());
        }
    }

    private static String line(Problem problem) {
        return (problem.isSerious() ? "error: " : "warning: ")
                + (problem.line() == 0 ? "" : "line " + problem.line() + ": ")
                + problem.sentence();
    }
}
