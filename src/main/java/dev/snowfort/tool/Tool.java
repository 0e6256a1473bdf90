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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

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
        return find(name, path());
    }

    /// The first program of that name in one of the folders.
    static Optional<Tool> find(String name, List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.resolve(name).toAbsolutePath())
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Tool::new);
    }

    /// The folders of `PATH`.
    static List<Path> path() {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
    }

    /// Runs it to its end, without anybody watching.
    public Result run(Duration limit, String... arguments) throws IOException, InterruptedException {
        return run(limit, _ -> {}, List.of(arguments));
    }

    /// Runs it to its end. Interrupting the thread ends the program too, and whatever it started.
    ///
    /// @param onLine gets each line of either output as it comes, from threads of its own
    /// @throws IOException when it cannot be started or takes longer than the limit; it is ended then
    public Result run(Duration limit, Consumer<String> onLine, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        var end = System.nanoTime() + limit.toNanos();
        var process = new ProcessBuilder(command).start();
        try {
            process.getOutputStream().close();
            var out = read(process.inputReader(StandardCharsets.UTF_8), onLine);
            var err = read(process.errorReader(StandardCharsets.UTF_8), onLine);
            if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw tookLonger(limit);
            }
            return new Result(process.exitValue(), within(out, end), within(err, end));
        } catch (TimeoutException heldOpen) {
            throw tookLonger(limit);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private IOException tookLonger(Duration limit) {
        return new IOException(program.getFileName() + " took longer than " + limit.toSeconds() + " s");
    }

    /// Something that the program left behind may hold its output open for ever.
    private static String within(CompletableFuture<String> text, long end)
            throws InterruptedException, TimeoutException {
        try {
            return text.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect.getCause());
        }
    }

    /// On a thread of its own: a program that fills one pipe while nobody reads it would wait for ever.
    private static CompletableFuture<String> read(BufferedReader reader, Consumer<String> onLine) {
        return CompletableFuture.supplyAsync(() -> text(reader, onLine), Thread::startVirtualThread);
    }

    private static String text(BufferedReader reader, Consumer<String> onLine) {
        var text = new StringBuilder();
        var told = 0;
        try (reader) {
            var piece = new char[8192];
            for (var length = reader.read(piece); length >= 0; length = reader.read(piece)) {
                text.append(piece, 0, length);
                for (var lineEnd = text.indexOf("\n", told); lineEnd >= 0; lineEnd = text.indexOf("\n", told)) {
                    onLine.accept(text.substring(told, lineEnd));
                    told = lineEnd + 1;
                }
            }
        } catch (IOException ended) {
            return text.toString();
        }
        if (told < text.length()) {
            onLine.accept(text.substring(told));
        }
        return text.toString();
    }
}
