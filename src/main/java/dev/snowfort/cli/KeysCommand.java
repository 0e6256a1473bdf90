package dev.snowfort.cli;

import dev.snowfort.generate.WantedKeys;
import dev.snowfort.keys.KeysFile;
import dev.snowfort.keys.KeysFileException;
import dev.snowfort.keys.Problem;
import dev.snowfort.keys.Report;
import dev.snowfort.model.Application;
import java.nio.file.Path;

/// `snowfort keys`: what is wrong with a keys file, where it lies or before it is brought there. No value is printed.
final class KeysCommand implements Command {
    private final Streams streams;

    KeysCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Usage usage() {
        return Usage.of("keys", "Say what is wrong with a keys file, as systemd reads it. No value is printed.")
                .parameter("FILE", "Deployment file; - for standard input.")
                .parameter("APPLICATION", "Name of the application.")
                .parameter("KEYS", "Keys file to check.")
                .flag("--strict", "Exit with status 1 for warnings too.");
    }

    @Override
    public int call(Arguments arguments) throws CommandException {
        var keys = Path.of(arguments.parameter(2));
        var report = check(application(Path.of(arguments.parameter(0)), arguments.parameter(1)), keys);
        report.problems().forEach(problem -> streams.line(line(problem)));
        streams.line(keys + ": " + report.summary());
        return report.isSound()
                        && !(arguments.has("--strict") && !report.problems().isEmpty())
                ? Exit.FINE
                : Exit.FINDINGS;
    }

    private static Application application(Path file, String name) throws CommandException {
        return Input.read(file).applications().stream()
                .filter(application -> application.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandException(
                        Exit.MISUSE,
                        "There is no application " + name.replaceAll("\\p{Cntrl}", "?") + " in " + file
                                + "; see its names with snowfort review."));
    }

    private static Report check(Application application, Path keys) throws CommandException {
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
