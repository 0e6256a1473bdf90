package dev.snowfort.cli;

/// Exit statuses; a public contract.
public final class Exit {
    public static final int FINE = 0;

    /// There are findings: errors, or with `--strict` warnings.
    public static final int FINDINGS = 1;

    /// Wrong use, or input that cannot be read.
    public static final int MISUSE = 2;

    /// Somebody's file would have been written over.
    public static final int REFUSED = 3;

    private Exit() {}
}
