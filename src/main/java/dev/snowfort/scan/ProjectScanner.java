package dev.snowfort.scan;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.python.Expression;
import dev.snowfort.python.Expression.Call;
import dev.snowfort.python.Statement.ClassHead;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Reads a project's folder and proposes an application. None of its code runs, nothing outside of the folder is
/// opened, and whatever the folder holds, it ends: at most 200,000 files and folders are listed, 20 folders deep; files
/// up to 1 MiB are read, 64 MiB altogether.
public final class ProjectScanner {
    private static final int LONGEST_NAME = 24;
    /// Names of folders and packages that say nothing about the application.
    private static final Set<String> GENERIC = Set.of(
            "app",
            "application",
            "backend",
            "code",
            "config",
            "conf",
            "core",
            "django",
            "flask",
            "main",
            "project",
            "server",
            "site",
            "settings",
            "source",
            "src",
            "web",
            "website",
            "wsgi",
            "www");

    private final ProjectTree tree;
    private final PythonFiles files;
    private final Notebook notebook = new Notebook();
    private final Path folder;

    private ProjectScanner(Path folder, ProjectTree tree) {
        this.folder = folder;
        this.tree = tree;
        files = new PythonFiles(tree);
    }

    /// @param cancelled asked again and again; when it holds, the scan ends
    /// @throws ScanException when the folder cannot be read, or the scan was cancelled
    public static ProjectScan scan(Path folder, BooleanSupplier cancelled) throws ScanException {
        return scan(folder, Limits.USUAL, cancelled);
    }

    static ProjectScan scan(Path folder, Limits limits, BooleanSupplier cancelled) throws ScanException {
        try {
            return new ProjectScanner(folder, ProjectTree.of(folder, limits, cancelled)).scan();
        } catch (CancellationException stopped) {
            throw new ScanException("The scan of " + folder + " was cancelled.", stopped);
        }
    }

    private ProjectScan scan() {
        var layout = DjangoLayout.find(tree, files, notebook);
        var root = layout.map(DjangoLayout::root).orElseGet(() -> new WsgiProject(tree, files, notebook).propose());
        var dependencies = new Dependencies(tree, files, notebook, List.of(root, ""));
        name(dependencies, layout);
        origin();
        layout.ifPresent(this::django);
        var others = layout.map(DjangoLayout::others).orElse(List.of());
        var settings = layout.map(found -> new SettingsModule(files, found.modules(), found.file()));
        var code = code(root, others, settings);
        var reads = new EnvironmentReads(code);
        settings.ifPresent(found -> {
            wsgiModule(found);
            new Prerequisites(
                            found,
                            reads,
                            dependencies.django(),
                            notebook,
                            Place.of(layout.get().file().path()))
                    .check();
        });
        var needsSecretKey = settings.isPresent()
                && settings.get().whole("SECRET_KEY").stream()
                        .noneMatch(assigned -> reads.in(assigned.file(), assigned.value())
                                .findAny()
                                .isPresent());
        new Variables(notebook, needsSecretKey, databaseUrl(dependencies, layout.isPresent()))
                .take(code.stream().flatMap(file -> reads.of(file).stream()).toList());
        dependencies.propose();
        database(dependencies, layout.isPresent());
        oddities(code, dependencies);
        return notebook.close(tree.remarks());
    }

    /// The settings first, in their order; of the other ones all that may read the environment.
    private List<PythonFile> code(String root, List<String> others, Optional<SettingsModule> settings) {
        var code = new ArrayList<>(settings.map(SettingsModule::files).orElse(List.of()));
        var taken = new TreeSet<>(code.stream().map(PythonFile::path).toList());
        CodeFiles.readingEnvironment(tree, files, root, others).stream()
                .filter(file -> taken.add(file.path()))
                .forEach(code::add);
        return code;
    }

    private void django(DjangoLayout layout) {
        var place = Place.of(layout.manage());
        notebook.propose(GeneralSettings.ROOT_DIRECTORY, layout.root(), "manage.py lies there", place);
        notebook.propose(GeneralSettings.DJANGO_MANAGE, layout.manageInRoot(), "manage.py", place);
        if (!layout.pythonPath().isEmpty()) {
            notebook.propose(
                    SecretSettings.ENVIRONMENT,
                    new java.util.TreeMap<>(java.util.Map.of("PYTHONPATH", layout.pythonPath())),
                    "the packages do not lie beside manage.py",
                    place);
            notebook.note(
                    "The packages do not lie beside manage.py, where the service looks for them; PYTHONPATH says where they"
                            + " are, seen from there.",
                    place);
        }
    }

    private void wsgiModule(SettingsModule settings) {
        var named = settings.value("WSGI_APPLICATION")
                .filter(assigned -> assigned.value() instanceof Expression.Text)
                .map(assigned -> ((Expression.Text) assigned.value()).value());
        named.filter(text -> text.contains(".")).ifPresent(text -> {
            var module = text.substring(0, text.lastIndexOf('.'));
            var callable = text.substring(text.lastIndexOf('.') + 1);
            notebook.propose(
                    GeneralSettings.MODULE,
                    callable.equals("application") ? module : module + ":" + callable,
                    "WSGI_APPLICATION",
                    settings.value("WSGI_APPLICATION").get().place());
        });
        if (named.isEmpty()) {
            wsgiFile();
        }
    }

    private void wsgiFile() {
        var deduced = GeneralSettings.MODULE.of(notebook.application());
        var root = GeneralSettings.ROOT_DIRECTORY.of(notebook.application());
        if (files.module(root, deduced).isEmpty()) {
            tree.files("wsgi.py").stream()
                    .filter(path ->
                            Paths.isBelow(root, path) && Paths.name(path).equals("wsgi.py"))
                    .findFirst()
                    .ifPresentOrElse(
                            path -> notebook.propose(
                                    GeneralSettings.MODULE, Paths.module(root, path), "wsgi.py", Place.of(path)),
                            () -> notebook.unclear(
                                    "There is no wsgi.py; the service would look for " + deduced + ".", Place.FOLDER));
        }
    }

    private void name(Dependencies dependencies, Optional<DjangoLayout> layout) {
        var packageName = layout.map(found -> found.settings().split("\\.")[0]).orElseGet(this::packageName);
        var real = folder.toAbsolutePath().normalize().getFileName();
        var name = Stream.of(dependencies.projectName(), real == null ? "" : real.toString(), packageName)
                .map(ProjectScanner::applicationName)
                .filter(candidate -> !candidate.isEmpty() && !GENERIC.contains(candidate))
                .findFirst()
                .orElse("app");
        notebook.propose(GeneralSettings.NAME, name, "what the project or its folder is called", Place.FOLDER);
        notebook.propose(SecretSettings.KEYS_FILE, "/etc/keys/" + name + ".env", "the usual place", Place.FOLDER);
    }

    /// The first package in the folder that the service works in.
    private String packageName() {
        var root = GeneralSettings.ROOT_DIRECTORY.of(notebook.application());
        return tree.files("/__init__.py").stream()
                .filter(path -> Paths.isBelow(root, path) && CodeFiles.isServed(path))
                .map(path -> Paths.module(root, path))
                .filter(module -> !module.contains("."))
                .findFirst()
                .orElse("");
    }

    private static String applicationName(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length())).replaceAll("-+$", "");
    }

    private void origin() {
        var reference = tree.gitConfig().flatMap(Origin::of);
        reference.ifPresentOrElse(
                found -> notebook.propose(
                        GeneralSettings.ROOT, found, "the repository’s origin", Place.of(".git/config")),
                () -> notebook.unclear(
                        "Where the server gets the code from could not be told: give a flake reference as the source.",
                        Place.FOLDER));
    }

    private String databaseUrl(Dependencies dependencies, boolean django) {
        var name = DatabaseSettings.DATABASE.of(notebook.application());
        var driver = !django && dependencies.has("psycopg") && !dependencies.has("psycopg2") ? "+psycopg" : "";
        return "postgresql" + driver + ":///" + name;
    }

    /// An application without a driver has no use for a database.
    private void database(Dependencies dependencies, boolean django) {
        var drivers = Stream.of("psycopg", "psycopg2", "psycopg2-binary", "psycopg-binary", "asyncpg", "pg8000");
        if (drivers.anyMatch(dependencies::has)) {
            return;
        }
        if (django) {
            notebook.unclear(
                    "No file asks for a driver of PostgreSQL; add psycopg to the Python packages.", Place.FOLDER);
        } else {
            notebook.propose(
                    DatabaseSettings.DATABASE_CREATE_LOCALLY,
                    false,
                    "no file asks for a driver of PostgreSQL",
                    Place.FOLDER);
        }
    }

    /// What reads its configuration in ways that only running the code would show, and programs beside the server.
    private void oddities(List<PythonFile> code, Dependencies dependencies) {
        for (var file : code) {
            for (var statement : file.statements()) {
                if (statement.form() instanceof ClassHead(String name, List<Expression> bases)) {
                    bases.stream()
                            .flatMap(Expression::all)
                            .map(file::meaning)
                            .filter(base ->
                                    base.endsWith("BaseSettings") || base.equals("configurations.Configuration"))
                            .findFirst()
                            .ifPresent(_ -> notebook.unclear(
                                    "The class " + name + " takes its fields from the environment; add their names"
                                            + " yourself.",
                                    file.at(statement.line())));
                }
            }
        }
        if (dependencies.has("celery")) {
            celery();
        }
    }

    private void celery() {
        var root = GeneralSettings.ROOT_DIRECTORY.of(notebook.application());
        tree.files("celery.py").stream()
                .filter(path -> Paths.name(path).equals("celery.py") && Paths.isBelow(root, path))
                .flatMap(path -> files.file(path).stream())
                .filter(file -> file.statements().stream()
                        .flatMap(statement -> statement.expressions())
                        .anyMatch(part -> part instanceof Call call
                                && file.meaning(call.function()).equals("celery.Celery")))
                .findFirst()
                .ifPresent(file -> notebook.note(
                        "There is a Celery application: add a worker with the command celery -A "
                                + Paths.module(root, Paths.folder(file.path()) + ".py") + " worker.",
                        Place.of(file.path())));
    }
}
