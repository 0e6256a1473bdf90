package dev.snowfort.check;

/// Which absolute path lies in which.
final class Folders {
    private Folders() {}

    static boolean inside(String folder, String path) {
        return folder.startsWith("/") && path.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }

    static boolean atOrInside(String folder, String path) {
        return path.equals(folder) || inside(folder, path);
    }
}
