package dev.snowfort.check;

/// How grave a finding is.
public enum Severity {
    /// The export would not work; `check` exits with status 1.
    ERROR,
    /// It works, and somebody should look; `check --strict` exits with status 1.
    WARNING
}
