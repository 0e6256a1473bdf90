package dev.snowfort.nix;

/// A blank line. Several in a row count as one; at either end of a set they count as none.
record Blank() implements Entry {}
