package dev.snowfort.nix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program that judges what was printed: nixfmt or nix-instantiate, where it is installed.
record RealTool(Path program) {
    private static final int SECONDS = 60;

    /// Named by the system property `snowfort.<name>`, or found on the path.
    static Optional<RealTool> find(String name) {
        Stream<Path> named =
                Stream.ofNullable(System.getProperty("snowfort." + name)).map(Path::of);
        Stream<Path> onPath = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name));
        return Stream.concat(named, onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .map(RealTool::new);
    }

    /// What it says if all goes well; a failure of the test otherwise.
    String run(Path folder, List<String> arguments) {
        Path output = folder.resolve("output");
        assertThat(status(folder, arguments, output)).as(() -> read(output)).isZero();
        return read(output);
    }

    boolean succeeds(Path folder, List<String> arguments) {
        return status(folder, arguments, folder.resolve("output")) == 0;
    }

    private int status(Path folder, List<String> arguments, Path output) {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(program + " took more than " + SECONDS + " seconds");
            }
            return process.exitValue();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /// Writes each text to a file of its own, numbered from 0.
    static List<Path> write(Path folder, List<String> texts) {
        var files = new ArrayList<Path>();
        try {
            for (int at = 0; at < texts.size(); at++) {
                files.add(Files.writeString(folder.resolve(at + ".nix"), texts.get(at)));
            }
            return files;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
