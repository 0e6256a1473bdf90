package dev.snowfort.catalog;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Words about texts that several settings take.
final class Sentences {
    static final String UNSPEAKABLE = "The text holds a control character; delete it and type it again.";

    private Sentences() {}

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static boolean inStore(String path) {
        return path.startsWith("/nix/store");
    }

    /// @param example of a path that would do
    static Function<String, String> notAbsolute(String example) {
        return path -> path.startsWith("/")
                ? "“" + path + "” is no plain path: use letters, digits and . _ @ + -, without . and .. as folders."
                : "“" + path + "” is not absolute; begin with /, as in " + example + ".";
    }

    static String first(List<String> all, Predicate<String> broken) {
        return all.stream().filter(broken).findFirst().orElseThrow();
    }
}
