package dev.snowfort.cli;

import java.io.PrintStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// The command line. Every command answers with an [exit status][Exit], and an error is one sentence on standard error.
public final class Commands {
    private static final List<String> FOOTER = List.of(
            "",
            "Exit status: 0 fine; 1 findings (errors; with --strict warnings too);",
            "2 wrong use or unreadable input; 3 refused to overwrite.");

    private final Streams streams;
    private final Command window;
    private final List<Command> commands;

    private Commands(ToIntFunction<Optional<Path>> window, Streams streams) {
        this.streams = streams;
        this.window = new WindowCommand(window);
        commands = List.of(
                new ExportCommand(streams),
                new CheckCommand(streams),
                new DiffCommand(streams),
                new KeysCommand(streams),
                new ReviewCommand(streams),
                new ScanCommand(streams),
                new ExplainCommand(streams),
                new ExampleCommand(streams),
                new SchemaCommand(streams),
                new HelpCommand(streams, this::help));
    }

    /// @param window opens the window with a file or without, and answers with the exit status
    public static int run(ToIntFunction<Optional<Path>> window, PrintStream out, PrintStream err, String... arguments) {
        var streams = new Streams(out, err);
        try {
            return new Commands(window, streams).run(List.of(arguments));
        } catch (CommandException sentence) {
            streams.error(sentence.getMessage());
            return sentence.status();
        } catch (RuntimeException defect) {
            streams.error(
                    "Something went wrong inside Snowfort: " + defect.getMessage() + ". No file is half written.");
            return Exit.MISUSE;
        }
    }

    private int run(List<String> words) throws CommandException {
        var named = words.isEmpty() ? Optional.<Command>empty() : named(words.getFirst());
        return named.isPresent() ? call(named.get(), words.subList(1, words.size())) : call(window, words);
    }

    private int call(Command command, List<String> words) throws CommandException {
        var usage = command.usage();
        var arguments = Arguments.read(usage, words);
        if (arguments.has(Usage.HELP)) {
            streams.out().print(help(usage.name()));
            return Exit.FINE;
        }
        if (arguments.has(Usage.VERSION)) {
            streams.line("Snowfort " + version());
            return Exit.FINE;
        }
        return command.call(arguments);
    }

    private Optional<Command> named(String name) {
        for (var command : commands) {
            if (command.usage().name().equals(name)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    private String help(String name) {
        return name.isEmpty()
                ? HelpText.of(
                        window.usage(), commands.stream().map(Command::usage).toList(), FOOTER)
                : named(name).map(command -> HelpText.of(command.usage())).orElse("");
    }

    private static String version() {
        return Optional.ofNullable(Commands.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("(development)");
    }
}
