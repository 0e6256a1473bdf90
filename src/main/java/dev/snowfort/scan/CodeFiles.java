package dev.snowfort.scan;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which Python files run on the server, by their names and places.
final class CodeFiles {
    private static final Pattern NOT_SERVED =
            Pattern.compile("(.*/)?(tests?|testing|migrations|docs?|examples?|benchmarks?|\\.[^/]*)/.*"
                    + "|(.*/)?(test_[^/]*|[^/]*_tests?|tests|conftest|setup|noxfile|fabfile|gunicorn[^/]*)\\.py");
    private static final List<String> READING =
            List.of("environ", "getenv", "decouple", "dj_database_url", "BaseSettings");

    private CodeFiles() {}

    static boolean isServed(String path) {
        return !NOT_SERVED.matcher(path).matches();
    }

    /// Those that may read the environment.
    ///
    /// @param root the folder that the service works in
    /// @param others settings for other purposes
    static List<PythonFile> readingEnvironment(ProjectTree tree, PythonFiles files, String root, List<String> others) {
        return tree.files(".py").stream()
                .filter(path -> Paths.isBelow(root, path) && isServed(path) && !others.contains(path))
                .filter(path -> reads(tree.text(path).orElse("")))
                .flatMap(path -> files.file(path).stream())
                .toList();
    }

    private static boolean reads(String text) {
        return Stream.concat(READING.stream(), Stream.of("env(", "env.", "config("))
                .anyMatch(text::contains);
    }
}
