package dev.snowfort.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/// Places from which Nix copies files into its store, which every user can read.
final class Flakes {
    private static final Path STORE = Path.of("/nix/store");

    private Flakes() {}

    /// Whether a file lies in the store, or in a folder that is a flake or within one.
    static boolean hold(Path file) {
        var place = file.toAbsolutePath().normalize();
        return place.startsWith(STORE)
                || Stream.iterate(place.getParent(), Objects::nonNull, Path::getParent)
                        .anyMatch(folder -> Files.isRegularFile(folder.resolve("flake.nix")));
    }
}
