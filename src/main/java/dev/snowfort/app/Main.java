package dev.snowfort.app;

import dev.snowfort.cli.Commands;
import dev.snowfort.cli.Exit;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Starts the command line, and from there the window when no command is given. The commands load no JavaFX.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var output = new Output();
        var out = stream(output);
        var err = stream(new FileOutputStream(FileDescriptor.err));
        var status = Commands.run(file -> window(file, err), out, err, arguments);
        if (out.checkError() && !output.isDeserted()) {
            err.print("snowfort: The output could not be written; is the disk full?\n");
            status = Exit.MISUSE;
        }
        err.flush();
        System.exit(status);
    }

    private static int window(Optional<Path> file, PrintStream err) {
        var missing = Display.missing(
                System.getenv(), System.getProperty("os.name"), System.getProperty("glass.platform", ""));
        if (missing.isPresent()) {
            err.print("snowfort: " + missing.get() + "\n");
            return Exit.MISUSE;
        }
        try {
            SnowfortWindow.open(file);
            return Exit.FINE;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError noToolkit) {
            err.print("snowfort: " + Display.sentence(Display.cause(noToolkit)) + "\n");
            return Exit.MISUSE;
        }
    }

    /// UTF-8 whatever the locale is: files are made from this output.
    private static PrintStream stream(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
