package dev.snowfort.check;

import dev.snowfort.nix.Nix;
import java.util.Optional;

/// What may stand in any text at all.
final class Texts {
    private Texts() {}

    /// Nix and the file formats hold every text without NUL and without half a surrogate pair.
    static Optional<String> refuse(String text) {
        return Nix.canHold(text)
                ? Optional.empty()
                : Optional.of(
                        "The text holds a character that Nix cannot hold (NUL, or half a character); delete it and"
                                + " type it again.");
    }
}
