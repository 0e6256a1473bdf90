package dev.snowfort.cli;

import dev.snowfort.storage.Examples;

/// `snowfort example`: a bundled deployment file on standard output.
final class ExampleCommand implements Command {
    private final Streams streams;

    ExampleCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Usage usage() {
        return Usage.of("example", "Print a bundled deployment file: shop-and-blog, intranet or sealed.")
                .parameter("NAME", "shop-and-blog, intranet or sealed.");
    }

    @Override
    public int call(Arguments arguments) throws CommandException {
        var name = arguments.parameter(0);
        if (!Examples.names().contains(name)) {
            throw new CommandException(
                    Exit.MISUSE,
                    "There is no example “" + name + "”; there are " + String.join(", ", Examples.names()) + ".");
        }
        streams.out().print(Examples.text(name));
        return Exit.FINE;
    }
}
