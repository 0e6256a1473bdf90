package dev.snowfort.tool;

import java.util.List;

/// An error as Nix prints it.
///
/// @param sentence without its place
/// @param places where it happened first, then what led there
record NixMessage(String sentence, List<Place> places) {
    NixMessage {
        places = List.copyOf(places);
    }

    /// @param file as Nix names it
    /// @param line from 1
    /// @param column from 1
    /// @param text what Nix says that the line holds; empty when it does not
    record Place(String file, int line, int column, String text) {}
}
