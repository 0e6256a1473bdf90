package dev.snowfort.scan;

/// How much of a folder is looked at, so that any folder is done in time.
///
/// @param entries files and folders that are listed
/// @param depth of folders in each other
/// @param fileBytes of the largest file that is read
/// @param totalBytes that are read altogether
record Limits(int entries, int depth, int fileBytes, long totalBytes) {
    static final Limits USUAL = new Limits(200_000, 20, 1 << 20, 64L << 20);
}
