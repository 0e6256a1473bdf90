package dev.snowfort.ui;

import dev.snowfort.model.Deployment;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.DeploymentFileException;
import dev.snowfort.storage.Examples;
import dev.snowfort.storage.Fingerprint;
import dev.snowfort.ui.Document.Place;
import dev.snowfort.ui.state.Outcome;
import java.nio.file.Path;
import java.util.Optional;

/// What a window begins with, and all that follows from it. Needs no toolkit, so that it can be made ready while JavaFX
/// starts.
///
/// @param known what the file held when it was read
/// @param sentence why the file that was named is not shown; empty when nothing is wrong
public record Beginning(Outcome outcome, Place place, Optional<Fingerprint> known, String sentence) {
    /// A file, or without one the first example.
    public static Beginning with(Optional<Path> file) {
        return file.map(Beginning::with)
                .orElseGet(() -> new Beginning(
                        Outcome.of(Examples.deployment(Examples.FIRST)),
                        Place.ofExample(Examples.FIRST),
                        Optional.empty(),
                        ""));
    }

    boolean isExample() {
        return place.equals(Place.ofExample(Examples.FIRST));
    }

    private static Beginning with(Path file) {
        try {
            var read = DeploymentFile.open(file);
            return new Beginning(Outcome.of(read.deployment()), Place.of(file), Optional.of(read.fingerprint()), "");
        } catch (DeploymentFileException broken) {
            return new Beginning(Outcome.of(Deployment.EMPTY), Place.NEW, Optional.empty(), broken.getMessage());
        }
    }
}
