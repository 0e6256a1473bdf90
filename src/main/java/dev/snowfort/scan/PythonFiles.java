package dev.snowfort.scan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The Python files of a project, parsed when asked for.
final class PythonFiles {
    private final ProjectTree tree;
    private final Map<String, Optional<PythonFile>> parsed = new HashMap<>();

    PythonFiles(ProjectTree tree) {
        this.tree = tree;
    }

    Optional<PythonFile> file(String path) {
        return parsed.computeIfAbsent(path, _ -> tree.text(path).map(text -> PythonFile.of(path, text)));
    }

    /// The file of a module.
    ///
    /// @param folder where Python looks for it, empty for the top
    Optional<PythonFile> module(String folder, String dotted) {
        var path = Paths.join(folder, dotted.replace('.', '/'));
        return Stream.of(path + ".py", path + "/__init__.py")
                .filter(tree::isFile)
                .findFirst()
                .flatMap(this::file);
    }
}
