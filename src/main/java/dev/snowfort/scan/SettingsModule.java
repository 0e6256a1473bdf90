package dev.snowfort.scan;

import dev.snowfort.python.Expression;
import dev.snowfort.python.Expression.Call;
import dev.snowfort.python.Expression.Index;
import dev.snowfort.python.Expression.Name;
import dev.snowfort.python.Expression.Text;
import dev.snowfort.python.Statement;
import dev.snowfort.python.Statement.Assignment;
import dev.snowfort.python.Statement.Import;
import dev.snowfort.python.Statement.Other;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// What a settings module sets in the end, with the modules that it takes in: `from .base import *`, single names, and
/// `include(…)` of django-split-settings. The last assignment counts, below an `if` or `try` too.
final class SettingsModule {
    private static final int MOST = 100;

    private final PythonFiles files;
    private final String folder;
    private final SequencedMap<String, PythonFile> read = new LinkedHashMap<>();
    private final Map<String, Assigned> values = new HashMap<>();
    private final Map<String, List<Assigned>> additions = new HashMap<>();

    /// A value and the file that it stands in.
    record Assigned(Expression value, PythonFile file, int line) {
        Place place() {
            return file.at(line);
        }
    }

    /// @param folder where Python looks for modules
    SettingsModule(PythonFiles files, String folder, PythonFile start) {
        this.files = files;
        this.folder = folder;
        take(start);
    }

    /// The files that it is made of.
    List<PythonFile> files() {
        return List.copyOf(read.sequencedValues());
    }

    Optional<Assigned> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// What was put into it behind its assignment: `DATABASES["default"]["HOST"] = …`, `MIDDLEWARE += …`.
    List<Assigned> additions(String name) {
        return additions.getOrDefault(name, List.of());
    }

    /// The value of a setting, its additions, and the values of the names in them, with their files.
    List<Assigned> whole(String name) {
        var whole = new ArrayList<Assigned>();
        var seen = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of(name));
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (seen.add(next)) {
                Stream.concat(value(next).stream(), additions(next).stream()).forEach(assigned -> {
                    whole.add(assigned);
                    assigned.value()
                            .all()
                            .filter(part -> part instanceof Name)
                            .forEach(part -> waiting.add(((Name) part).dotted().replaceFirst("\\..*", "")));
                });
            }
        }
        return whole;
    }

    /// All parts of [#whole].
    Stream<Expression> parts(String name) {
        return whole(name).stream().flatMap(assigned -> assigned.value().all());
    }

    /// All texts in [#whole].
    List<String> texts(String name) {
        return parts(name)
                .flatMap(part -> part instanceof Text(String text, int _) ? Stream.of(text) : Stream.empty())
                .toList();
    }

    private void take(PythonFile file) {
        if (read.size() >= MOST || read.putIfAbsent(file.path(), file) != null) {
            return;
        }
        for (var statement : file.statements()) {
            if (statement.within().isEmpty()) {
                take(file, statement);
            }
        }
    }

    private void take(PythonFile file, Statement statement) {
        switch (statement.form()) {
            case Import(String module, List<Statement.Imported> _)
            when !module.isEmpty() -> imported(file, module).ifPresent(this::take);
            case Assignment assignment ->
                assignment.targets().forEach(target -> assign(file, statement, assignment, target));
            case Other(Expression expression) -> include(file, expression);
            case Import _, Statement.Function _, Statement.ClassHead _ -> {}
        }
    }

    private void assign(PythonFile file, Statement statement, Assignment assignment, Expression target) {
        var assigned = new Assigned(assignment.value(), file, statement.line());
        if (target instanceof Name name && assignment.operator().equals("=")) {
            values.put(name.dotted(), assigned);
            additions.remove(name.dotted());
        } else if (target instanceof Name name) {
            additions.computeIfAbsent(name.dotted(), _ -> new ArrayList<>()).add(assigned);
        } else if (target instanceof Index) {
            var key = new Expression.Mapping(List.of(new Expression.Entry(lastKey(target), assignment.value())), 0);
            target.all()
                    .filter(part -> part instanceof Name)
                    .limit(1)
                    .forEach(part -> additions
                            .computeIfAbsent(((Name) part).dotted(), _ -> new ArrayList<>())
                            .add(new Assigned(key, file, statement.line())));
        }
    }

    private static Expression lastKey(Expression target) {
        return target instanceof Index index ? index.key() : target;
    }

    private Optional<PythonFile> imported(PythonFile file, String module) {
        var dots = module.length() - module.replaceFirst("^\\.+", "").length();
        if (dots == 0) {
            return files.module(folder, module);
        }
        var from = Paths.folder(file.path());
        for (var up = 1; up < dots; up++) {
            from = Paths.folder(from);
        }
        return files.module(from, module.substring(dots));
    }

    private void include(PythonFile file, Expression expression) {
        if (expression instanceof Call call && file.meaning(call.function()).equals("split_settings.tools.include")) {
            call.all()
                    .filter(part -> part instanceof Text)
                    .map(part -> Paths.join(Paths.folder(file.path()), ((Text) part).value()))
                    .forEach(path -> files.file(path).ifPresent(this::take));
        }
    }
}
