package dev.snowfort.scan;

/// Paths inside the project: texts with `/`, empty for the top.
final class Paths {
    private Paths() {}

    static String join(String folder, String path) {
        return folder.isEmpty() ? path : path.isEmpty() ? folder : folder + "/" + path;
    }

    /// The folder that it lies in.
    static String folder(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count();
    }

    static boolean isBelow(String folder, String path) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }

    /// The dotted name of a Python file, seen from a folder above it; that of its package for `__init__.py`.
    static String module(String folder, String path) {
        var inside = folder.isEmpty() ? path : path.substring(folder.length() + 1);
        return inside.replaceFirst("(/?__init__)?\\.py$", "").replace('/', '.');
    }
}
