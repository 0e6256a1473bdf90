package dev.snowfort.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// `pyproject.toml` and `Pipfile`: what a project asks for, with the optional parts that a server needs.
final class ProjectFile {
    /// Optional parts that belong on a server.
    private static final Pattern SERVED = Pattern.compile(
            "(?i)prod(uction)?|deploy(ment)?|server|live|web|wsgi|postgres(ql)?|pg|psycopg[23]?|redis|s3");
    private static final Pattern NOT_SERVED =
            Pattern.compile("(?i).*(dev|test|doc|lint|typ(e|ing)|debug|local|ci|format|style|build).*");

    private final String path;
    private final String text;
    private final Toml toml;
    private final Notebook notebook;
    private final List<Requirement> requirements = new ArrayList<>();

    ProjectFile(String path, String text, Toml toml, Notebook notebook) {
        this.path = path;
        this.text = text;
        this.toml = toml;
        this.notebook = notebook;
    }

    /// The project's own name; empty when it has none.
    String name() {
        var name = toml.table("project").text("name");
        return name.isEmpty() ? toml.table("tool", "poetry").text("name") : name;
    }

    List<Requirement> pyproject() {
        toml.table("project").texts("dependencies").forEach(this::add);
        toml.table("project", "optional-dependencies")
                .entries()
                .forEach((extra, _) -> part(extra, toml.table("project", "optional-dependencies")));
        toml.table("dependency-groups").entries().forEach((group, _) -> part(group, toml.table("dependency-groups")));
        poetry(toml.table("tool", "poetry", "dependencies"));
        toml.table("tool", "poetry", "group").entries().forEach((group, content) -> {
            if (chosen(group)) {
                poetry(content.table("dependencies"));
            }
        });
        return requirements;
    }

    List<Requirement> pipfile() {
        poetry(toml.table("packages"));
        return requirements;
    }

    private void part(String name, Toml parts) {
        if (chosen(name)) {
            parts.texts(name).forEach(this::add);
        }
    }

    private boolean chosen(String part) {
        var chosen = SERVED.matcher(part).matches();
        if (chosen) {
            notebook.note("The optional part “" + part + "” was taken: a server needs it.", at(part));
        } else if (!NOT_SERVED.matcher(part).matches()) {
            notebook.unclear(
                    "The optional part “" + part + "” was left out; add its packages if the server needs them.",
                    at(part));
        }
        return chosen;
    }

    private void add(String requirement) {
        Requirement.of(requirement, at(requirement)).ifPresent(requirements::add);
    }

    /// A table from names to versions, or to tables with a version, extras and an origin.
    private void poetry(Toml table) {
        table.entries().forEach((name, value) -> {
            var described = value.items().isEmpty() ? value : value.items().getLast();
            if (!name.equals("python") && !described.is("optional") && Marker.mayApply(described.text("markers"))) {
                requirements.add(poetry(name, described));
            }
        });
    }

    private Requirement poetry(String name, Toml described) {
        var version = described.text().isEmpty() ? described.text("version") : described.text();
        return new Requirement(
                Requirement.normal(name),
                described.texts("extras").map(Requirement::normal).toList(),
                version.equals("*") ? "" : version.replaceAll("\\s", ""),
                Map.of("git", "", "path", "", "url", "", "file", "").keySet().stream()
                        .anyMatch(described::has),
                at(name));
    }

    /// The first line that holds a text.
    private Place at(String part) {
        var index = text.indexOf(part);
        return index < 0
                ? Place.of(path)
                : new Place(
                        path,
                        1
                                + (int) text.substring(0, index)
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count());
    }
}
