package dev.snowfort.generate;

/// Paths inside a source, joined with `/`.
final class Folders {
    private Folders() {}

    static String join(String folder, String file) {
        if (folder.isEmpty() || file.isEmpty()) {
            return folder + file;
        }
        return folder + "/" + file;
    }
}
