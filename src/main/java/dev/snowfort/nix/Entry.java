package dev.snowfort.nix;

/// A line of an attribute set or of a `let`.
public sealed interface Entry permits Binding, Inherit, Blank, Slot {}
