package dev.snowfort.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// The command line. Every command answers with an [exit status][Exit], and an error is one sentence on standard error.
@Command(
        name = "snowfort",
        description =
                "Configures hardened WSGI and Django deployments for NixOS. Without a command it opens the window.",
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Exit status: 0 fine; 1 findings (errors; with --strict warnings too);",
            "2 wrong use or unreadable input; 3 refused to overwrite."
        },
        sortOptions = false)
public final class Commands implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "Deployment file to open in the window.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    private boolean version;

    private final ToIntFunction<Optional<Path>> window;

    private Commands(ToIntFunction<Optional<Path>> window) {
        this.window = window;
    }

    /// @param window opens the window with a file or without, and answers with the exit status
    public static int run(ToIntFunction<Optional<Path>> window, PrintStream out, PrintStream err, String... arguments) {
        var streams = new Streams(out, err);
        var line = new CommandLine(new Commands(window))
                .addSubcommand(new ExportCommand(streams))
                .addSubcommand(new CheckCommand(streams))
                .addSubcommand(new DiffCommand(streams))
                .addSubcommand(new KeysCommand(streams))
                .addSubcommand(new ReviewCommand(streams))
                .addSubcommand(new ScanCommand(streams))
                .addSubcommand(new ExplainCommand(streams))
                .addSubcommand(new ExampleCommand(streams))
                .addSubcommand(new SchemaCommand(streams))
                .addSubcommand(new HelpCommand());
        line.getCommandSpec().version("Snowfort " + version());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler((wrong, _) -> misused(streams, wrong));
        line.setExecutionExceptionHandler((failed, _, _) -> failed(streams, failed));
        return line.execute(arguments);
    }

    @Override
    public Integer call() {
        return window.applyAsInt(file);
    }

    private static int misused(Streams streams, ParameterException wrong) {
        var message = wrong.getMessage().lines().findFirst().orElse("wrong use");
        streams.error(message.replaceFirst("[.]$", "") + "; see "
                + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
        return Exit.MISUSE;
    }

    private static int failed(Streams streams, Exception failed) {
        if (failed instanceof CommandException sentence) {
            streams.error(sentence.getMessage());
            return sentence.status();
        }
        streams.error("Something went wrong inside Snowfort: " + failed.getMessage() + ". No file is half written.");
        return Exit.MISUSE;
    }

    private static String version() {
        return Optional.ofNullable(Commands.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("(development)");
    }
}
