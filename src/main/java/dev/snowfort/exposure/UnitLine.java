package dev.snowfort.exposure;

/// A logical line of a unit file: comments and blank lines gone, continued lines joined.
public sealed interface UnitLine {
    /// Here another file begins, outside every section.
    ///
    /// @param dropIn whether the file adds to the unit's own
    record FileStart(boolean dropIn) implements UnitLine {}

    /// `[Service]`, or what began like it.
    record Header(int line, String text) implements UnitLine {}

    /// @param line the last line of the assignment, 0 where there is no text
    record Assignment(int line, String directive, String value) implements UnitLine {}

    /// A line without `=`, or with nothing in front of it.
    record Stray(int line, String text) implements UnitLine {}

    /// A line with characters that systemd accepts nowhere.
    record Unreadable(int line) implements UnitLine {}
}
