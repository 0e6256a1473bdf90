package dev.snowfort.tool;

import java.util.Optional;

/// Something that Nix objects to in an export.
///
/// @param place where in the export, if it is there
public record NixFinding(String sentence, Optional<Place> place) {
    /// @param file its path in the export
    /// @param line from 1
    /// @param column from 1
    public record Place(String file, int line, int column) {}
}
