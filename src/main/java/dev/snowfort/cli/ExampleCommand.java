package dev.snowfort.cli;

import dev.snowfort.storage.Examples;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `snowfort example`: a bundled deployment file on standard output.
@Command(
        name = "example",
        description = "Print a bundled deployment file: shop-and-blog, intranet or sealed.",
        mixinStandardHelpOptions = true)
final class ExampleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "shop-and-blog, intranet or sealed.")
    private String name = "";

    private final Streams streams;

    ExampleCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws CommandException {
        if (!Examples.names().contains(name)) {
            throw new CommandException(
                    Exit.MISUSE,
                    "There is no example “" + name + "”; there are " + String.join(", ", Examples.names()) + ".");
        }
        streams.out().print(Examples.text(name));
        return Exit.FINE;
    }
}
