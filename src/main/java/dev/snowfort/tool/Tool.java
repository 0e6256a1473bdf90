package dev.snowfort.tool;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A program of NixOS that may be installed here: `nix`, `nixfmt`, `systemd-analyze`. Snowfort works without any of
/// them.
///
/// @param program absolute path
public record Tool(Path program) {
    /// @param status the exit status
    /// @param out standard output
    /// @param err standard error
    public record Result(int status, String out, String err) {}

    /// Looks along `PATH`.
    public static Optional<Tool> find(String name) {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name).toAbsolutePath())
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Tool::new);
    }

    /// Runs it to its end. Interrupting the thread ends the program too.
    ///
    /// @throws IOException when it cannot be started or takes longer than the limit; it is ended then
    public Result run(Duration limit, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).start();
        try {
            process.getOutputStream().close();
            var out = read(process.inputReader(StandardCharsets.UTF_8));
            var err = read(process.errorReader(StandardCharsets.UTF_8));
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(program.getFileName() + " took longer than " + limit.toSeconds() + " s");
            }
            return new Result(process.exitValue(), out.join(), err.join());
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /// On a thread of its own: a program that fills one pipe while nobody reads it would wait for ever.
    private static CompletableFuture<String> read(BufferedReader reader) {
        return CompletableFuture.supplyAsync(() -> text(reader), Thread::startVirtualThread);
    }

    private static String text(BufferedReader reader) {
        try (reader) {
            return reader.readAllAsString();
        } catch (IOException ended) {
            return "";
        }
    }
}
