package dev.snowfort.nix;

/// A place between the lines of a set for entries that are printed apart, as [NixPart].
record Slot() implements Entry {
    /// What no other token has.
    static final String MARK = "\u0000";
}
