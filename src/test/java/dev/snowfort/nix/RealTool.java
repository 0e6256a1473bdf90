package dev.snowfort.nix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.tool.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A program that judges what was printed: nixfmt or nix-instantiate, where it is installed.
record RealTool(Tool tool) {
    static Optional<RealTool> find(String name) {
        return Tool.find(name).map(RealTool::new);
    }

    /// What it says if all goes well; a failure of the test otherwise.
    String run(List<String> arguments) {
        var result = result(arguments);
        assertThat(result.status()).as(result.err()).isZero();
        return result.out();
    }

    boolean succeeds(List<String> arguments) {
        return result(arguments).status() == 0;
    }

    private Tool.Result result(List<String> arguments) {
        try {
            return tool.run(Duration.ofMinutes(1), arguments.toArray(String[]::new));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
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
