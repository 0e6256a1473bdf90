package dev.snowfort.keys;

/// A name that an application looks for in its keys file.
///
/// @param required whether it cannot do without
/// @param least fewer characters than this are too few for a good secret; 0 where any will do
public record Wanted(String name, boolean required, int least) {}
