package dev.snowfort.check;

import java.util.List;
import java.util.stream.IntStream;

/// Which absolute path lies in which.
final class Folders {
    private Folders() {}

    static boolean inside(String folder, String path) {
        return folder.startsWith("/") && path.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }

    static boolean atOrInside(String folder, String path) {
        return path.equals(folder) || inside(folder, path);
    }

    /// The folders that a path lies in, as far as they have a name.
    static List<String> above(String path) {
        return IntStream.range(1, path.length())
                .filter(end -> path.charAt(0) == '/' && path.charAt(end) == '/')
                .mapToObj(end -> path.substring(0, end))
                .toList();
    }
}
