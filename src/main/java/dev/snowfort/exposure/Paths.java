package dev.snowfort.exposure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;

/// Paths as systemd tidies them up before it looks at them.
final class Paths {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH = 4095;

    private Paths() {}

    static Optional<String> absolute(String path, Dialect dialect) {
        return path.startsWith("/") ? simplified(path, dialect) : Optional.empty();
    }

    /// Without doubled slashes and `.`; empty where a `..` or an overlong name is left.
    static Optional<String> simplified(String path, Dialect dialect) {
        var absolute = path.startsWith("/");
        var names = new ArrayList<String>();
        for (var name : path.split("/")) {
            var nothing = name.isEmpty() || name.equals(".");
            var above = name.equals("..") && absolute && names.isEmpty() && !dialect.parentOfTheRootRefused();
            if (nothing || above) {
                continue;
            }
            if (name.equals("..") || length(name) > LONGEST_NAME) {
                return Optional.empty();
            }
            names.add(name);
        }
        return Optional.of((absolute ? "/" : "") + String.join("/", names))
                .filter(simplified -> !simplified.isEmpty() && length(simplified) <= LONGEST_PATH);
    }

    /// Whether a path needs no tidying up.
    static boolean isTidy(String path) {
        return !path.contains("//") && !path.matches("(.*/)?\\.{1,2}(/.*)?") && length(path) <= LONGEST_PATH;
    }

    static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
