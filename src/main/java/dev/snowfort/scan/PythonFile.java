package dev.snowfort.scan;

import dev.snowfort.python.Expression;
import dev.snowfort.python.PythonSource;
import dev.snowfort.python.Statement;
import dev.snowfort.python.Statement.Import;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A Python file of the project, with what its imports call things.
///
/// @param aliases from a name in the file to what it stands for: `getenv` to `os.getenv`
record PythonFile(String path, PythonSource source, Map<String, String> aliases) {
    static PythonFile of(String path, String text) {
        var source = PythonSource.parse(text);
        var aliases = new HashMap<String, String>();
        for (var statement : source.statements()) {
            if (statement.form() instanceof Import(String module, List<Statement.Imported> names)) {
                names.forEach(imported -> aliases.put(
                        imported.as(), module.isEmpty() ? imported.name() : module + "." + imported.name()));
            }
        }
        return new PythonFile(path, source, Map.copyOf(aliases));
    }

    List<Statement> statements() {
        return source.statements();
    }

    /// What a name stands for: `environ.get` is `os.environ.get` after `from os import environ`.
    String meaning(String dotted) {
        var dot = dotted.indexOf('.');
        var first = dot < 0 ? dotted : dotted.substring(0, dot);
        return aliases.getOrDefault(first, first) + (dot < 0 ? "" : dotted.substring(dot));
    }

    /// The same for an expression; empty when it is no name.
    String meaning(Expression expression) {
        return expression instanceof Expression.Name name ? meaning(name.dotted()) : "";
    }

    Place at(int line) {
        return new Place(path, line);
    }
}
