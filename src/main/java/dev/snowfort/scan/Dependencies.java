package dev.snowfort.scan;

import dev.snowfort.catalog.GeneralSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The Python packages that a project asks for, in whatever file it says so, as attributes of nixpkgs.
final class Dependencies {
    private static final Pattern REQUIREMENTS = Pattern.compile("(.*/)?(requirements?|reqs?)([-_./][^/]*)?\\.(txt|in)");
    private static final Pattern PRODUCTION = Pattern.compile("(?i).*(prod|live|deploy|server).*");
    private static final Pattern OTHERS =
            Pattern.compile("(?i).*(dev|test|doc|lint|local|typ(e|ing)|debug|stag(e|ing)|ci\\b).*");
    private static final Pattern PLAIN = Pattern.compile("(?i)(requirements?|reqs?|base|common|main|all)");

    private final ProjectTree tree;
    private final PythonFiles files;
    private final Notebook notebook;
    private final Map<String, Requirement> byName = new LinkedHashMap<>();
    private String projectName = "";

    /// @param folders where to look, the nearest to the application first
    Dependencies(ProjectTree tree, PythonFiles files, Notebook notebook, List<String> folders) {
        this.tree = tree;
        this.files = files;
        this.notebook = notebook;
        folders.stream().distinct().forEach(this::read);
    }

    /// What the project calls itself; may be empty.
    String projectName() {
        return projectName;
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    DjangoVersion django() {
        return new DjangoVersion(Optional.ofNullable(byName.get("django"))
                .map(Requirement::release)
                .orElse(List.of()));
    }

    /// Writes them into the proposal.
    void propose() {
        if (byName.isEmpty()) {
            notebook.unclear("No file says which Python packages the project needs; list them yourself.", Place.FOLDER);
            return;
        }
        var attributes = new LinkedHashSet<String>();
        byName.values().forEach(requirement -> attributes.addAll(attributes(requirement)));
        var first = byName.values().iterator().next();
        notebook.propose(
                GeneralSettings.PYTHON_PACKAGES,
                attributes.stream().sorted().toList(),
                "names of PyPI, not checked against nixpkgs",
                Place.of(first.place().file()));
        versions();
    }

    private List<String> attributes(Requirement requirement) {
        var entry = PackageNames.of(requirement.name());
        var attributes = new ArrayList<String>();
        entry.attributes().stream().filter(this::isAttribute).forEach(attributes::add);
        if (!entry.sentence().isEmpty()) {
            notebook.note(entry.sentence(), requirement.place());
        }
        if (requirement.elsewhere()) {
            notebook.unclear(
                    requirement.name() + " comes from a repository, an address or a folder; nixpkgs has its released"
                            + " version, or none.",
                    requirement.place());
        }
        requirement.extras().forEach(extra -> attributes.addAll(extra(requirement, extra)));
        return attributes;
    }

    private List<String> extra(Requirement requirement, String extra) {
        var known = PackageNames.of(requirement.name(), extra);
        if (known.isEmpty()) {
            notebook.unclear(
                    "What the extra “" + extra + "” of " + requirement.name()
                            + " brings is not known; add those packages yourself.",
                    requirement.place());
        }
        known.map(PackageNames.Entry::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .ifPresent(sentence -> notebook.note(sentence, requirement.place()));
        return known.map(PackageNames.Entry::attributes).orElse(List.of());
    }

    private boolean isAttribute(String name) {
        return GeneralSettings.PYTHON_PACKAGES.rules().stream()
                .noneMatch(rule -> rule.broken().test(List.of(name)));
    }

    private void versions() {
        Stream.of("django", "flask", "gunicorn").map(byName::get).forEach(requirement -> {
            if (requirement != null && !requirement.version().isEmpty()) {
                notebook.note(
                        "The project asks for " + requirement.name() + " " + requirement.version()
                                + "; nixpkgs decides which version it is.",
                        requirement.place());
            }
        });
        var pinned = byName.values().stream()
                .filter(requirement -> requirement.version().startsWith("=="))
                .count();
        if (pinned > 0) {
            notebook.note(
                    (pinned == 1 ? "1 package is" : pinned + " packages are")
                            + " pinned to one version. nixpkgs has one version of each, usually a newer one: run the"
                            + " tests with those.",
                    Place.of(byName.values().iterator().next().place().file()));
        }
    }

    private void read(String folder) {
        project(Paths.join(folder, "pyproject.toml"), false);
        requirementFiles(folder).forEach(path -> add(new RequirementsFile(tree, notebook).read(path)));
        project(Paths.join(folder, "Pipfile"), true);
        var config = Paths.join(folder, "setup.cfg");
        tree.text(config).ifPresent(text -> {
            projectName = projectName.isEmpty() ? SetupFiles.name(text) : projectName;
            add(SetupFiles.config(config, text));
        });
        files.file(Paths.join(folder, "setup.py")).ifPresent(file -> add(SetupFiles.program(file)));
    }

    private void project(String path, boolean pipfile) {
        tree.text(path).ifPresent(text -> {
            var toml = Toml.parse(text);
            if (toml.isEmpty()) {
                tree.note(Obstacle.BROKEN, path);
                return;
            }
            var project = new ProjectFile(path, text, toml.get(), notebook);
            projectName = projectName.isEmpty() ? project.name() : projectName;
            add(pipfile ? project.pipfile() : project.pyproject());
        });
    }

    private void add(List<Requirement> requirements) {
        requirements.forEach(requirement -> byName.putIfAbsent(requirement.name(), requirement));
    }

    /// The one for production if there is one, which takes in the others; else those that are for no other purpose.
    private List<String> requirementFiles(String folder) {
        var all = tree.files().stream()
                .filter(path -> Paths.isBelow(folder, path) && Paths.depth(path) <= depth(folder) + 1)
                .filter(path -> REQUIREMENTS.matcher(inside(folder, path)).matches())
                .filter(path -> !path.endsWith(".in") || !tree.isFile(path.replaceFirst("in$", "txt")))
                .filter(path -> !OTHERS.matcher(inside(folder, path)).matches())
                .toList();
        var production = all.stream()
                .filter(path -> PRODUCTION.matcher(Paths.name(path)).matches())
                .toList();
        var plain =
                all.stream().filter(path -> PLAIN.matcher(stem(path)).matches()).toList();
        var chosen = !production.isEmpty() ? production : !plain.isEmpty() ? plain : all;
        if (all.size() > chosen.size()) {
            notebook.note(
                    "Of the requirements files, " + String.join(", ", chosen) + " was read, with what it includes.",
                    Place.of(chosen.getFirst()));
        }
        return chosen;
    }

    private static String inside(String folder, String path) {
        return folder.isEmpty() ? path : path.substring(folder.length() + 1);
    }

    private static int depth(String folder) {
        return folder.isEmpty() ? 0 : Paths.depth(folder) + 1;
    }

    private static String stem(String path) {
        return Paths.name(path).replaceFirst("\\.(txt|in)$", "");
    }
}
