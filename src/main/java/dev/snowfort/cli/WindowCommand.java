package dev.snowfort.cli;

import dev.snowfort.cli.Usage.Occurrence;
import dev.snowfort.cli.Usage.Parameter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// `snowfort` without a command.
final class WindowCommand implements Command {
    private final ToIntFunction<Optional<Path>> window;

    WindowCommand(ToIntFunction<Optional<Path>> window) {
        this.window = window;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "",
                        "",
                        "Configures hardened WSGI and Django deployments for NixOS. Without a command it opens the"
                                + " window.",
                        "")
                .parameter(new Parameter("FILE", "Deployment file to open in the window.", Occurrence.AT_MOST_ONCE));
    }

    @Override
    public int call(Arguments arguments) {
        return window.applyAsInt(arguments.parameters().stream().findFirst().map(Path::of));
    }
}
