package dev.snowfort.cli;

import dev.snowfort.cli.Usage.Occurrence;
import dev.snowfort.cli.Usage.Parameter;
import java.util.function.Function;

/// `snowfort help`: the same as a command's `--help`.
final class HelpCommand implements Command {
    private final Streams streams;
    private final Function<String, String> help;

    /// @param help of the command of that name; of the program for an empty one
    HelpCommand(Streams streams, Function<String, String> help) {
        this.streams = streams;
        this.help = help;
    }

    @Override
    public Usage usage() {
        return Usage.of("help", "Print the help of a command.")
                .parameter(new Parameter("COMMAND", "Its name.", Occurrence.AT_MOST_ONCE));
    }

    @Override
    public int call(Arguments arguments) throws CommandException {
        var name = arguments.parameters().stream().findFirst().orElse("");
        var text = help.apply(name);
        if (text.isEmpty()) {
            throw new CommandException(
                    Exit.MISUSE,
                    "There is no command “" + name.replaceAll("\\p{Cntrl}", "?") + "”; see snowfort --help.");
        }
        streams.out().print(text);
        return Exit.FINE;
    }
}
