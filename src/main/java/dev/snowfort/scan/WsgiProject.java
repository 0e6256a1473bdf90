package dev.snowfort.scan;

import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.python.Expression;
import dev.snowfort.python.Expression.Call;
import dev.snowfort.python.Expression.Name;
import dev.snowfort.python.Expression.Text;
import dev.snowfort.python.Statement;
import dev.snowfort.python.Statement.Assignment;
import dev.snowfort.python.Statement.Function;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A project without `manage.py`: finds the WSGI callable of Flask and its like, or a factory that makes one.
final class WsgiProject {
    private static final Set<String> WSGI = Set.of(
            "flask.Flask",
            "bottle.Bottle",
            "bottle.default_app",
            "falcon.App",
            "falcon.API",
            "django.core.wsgi.get_wsgi_application",
            "cherrypy.tree.mount",
            "apiflask.APIFlask",
            "connexion.FlaskApp");
    private static final Set<String> ASGI = Set.of(
            "fastapi.FastAPI", "starlette.applications.Starlette", "quart.Quart", "litestar.Litestar", "sanic.Sanic");
    private static final List<String> USUAL_FILES =
            List.of("wsgi.py", "app.py", "application.py", "main.py", "__init__.py", "run.py", "server.py");

    private final ProjectTree tree;
    private final PythonFiles files;
    private final Notebook notebook;

    /// @param name of the callable in the file; of a factory its name
    private record Callable(PythonFile file, String name, boolean factory, int line) {}

    WsgiProject(ProjectTree tree, PythonFiles files, Notebook notebook) {
        this.tree = tree;
        this.files = files;
        this.notebook = notebook;
    }

    /// Writes the module into the proposal and answers with the folder that the service works in.
    String propose() {
        var candidates = tree.files(".py").stream()
                .filter(CodeFiles::isServed)
                .filter(path -> mentions(path))
                .flatMap(path -> files.file(path).stream())
                .flatMap(this::callables)
                .sorted(Comparator.comparing(Callable::factory)
                        .thenComparing(callable -> usual(callable.file().path()))
                        .thenComparing(callable -> Paths.depth(callable.file().path()))
                        .thenComparing(callable -> callable.file().path()))
                .toList();
        if (candidates.isEmpty()) {
            nothing();
            return "";
        }
        var chosen = candidates.getFirst();
        var root = root(chosen.file().path());
        if (!root.isEmpty()) {
            notebook.propose(
                    GeneralSettings.ROOT_DIRECTORY,
                    root,
                    "the package lies there",
                    chosen.file().at(chosen.line()));
        }
        if (chosen.factory()) {
            factory(chosen, root);
        } else {
            module(chosen, root, candidates);
        }
        staticFiles(chosen, root);
        secretKey();
        return root;
    }

    private void module(Callable chosen, String root, List<Callable> candidates) {
        var module = Paths.module(root, chosen.file().path());
        notebook.propose(
                GeneralSettings.MODULE,
                chosen.name().equals("application") ? module : module + ":" + chosen.name(),
                chosen.name() + " is the WSGI callable",
                chosen.file().at(chosen.line()));
        var others = candidates.stream()
                .filter(other -> !other.factory() && other != chosen)
                .map(other -> other.file().at(other.line()).toString())
                .toList();
        if (!others.isEmpty()) {
            notebook.note(
                    "There are further WSGI callables, which were left out: " + String.join(", ", others) + ".",
                    chosen.file().at(chosen.line()));
        }
    }

    /// gunicorn's own syntax would call it, but a module of its own works everywhere.
    private void factory(Callable chosen, String root) {
        var module = Paths.module(root, chosen.file().path());
        notebook.propose(
                GeneralSettings.MODULE,
                "wsgi",
                "to be made: it calls the factory",
                chosen.file().at(chosen.line()));
        notebook.missing(
                "wsgi.py",
                "The application is made by " + module + "." + chosen.name()
                        + "(), and no module holds it. Put this into the file " + Paths.join(root, "wsgi.py") + ".",
                "from " + module + " import " + chosen.name() + "\n\napplication = " + chosen.name() + "()\n",
                chosen.file().at(chosen.line()));
    }

    private void nothing() {
        var asynchronous = tree.files(".py").stream()
                .filter(CodeFiles::isServed)
                .filter(path -> ASGI.stream()
                        .anyMatch(name ->
                                tree.text(path).orElse("").contains(name.substring(name.lastIndexOf('.') + 1) + "(")))
                .findFirst();
        if (asynchronous.isPresent()) {
            notebook.unclear(
                    "This looks like an ASGI application, which the service cannot serve: it speaks WSGI.",
                    Place.of(asynchronous.get()));
        } else {
            notebook.unclear(
                    "Neither a manage.py nor a WSGI callable was found; name the WSGI module yourself.", Place.FOLDER);
        }
    }

    private boolean mentions(String path) {
        var text = tree.text(path).orElse("");
        return WSGI.stream().anyMatch(name -> text.contains(name.substring(name.lastIndexOf('.') + 1)))
                || text.contains("create_app")
                || text.contains("start_response")
                || text.contains("make_wsgi_app");
    }

    private Stream<Callable> callables(PythonFile file) {
        return file.statements().stream().flatMap(statement -> switch (statement.form()) {
            case Assignment assignment
            when statement.within().isEmpty() && isWsgi(file, assignment.value()) ->
                assignment.targets().stream()
                        .flatMap(target -> target instanceof Name name ? Stream.of(name.dotted()) : Stream.empty())
                        .filter(name -> !name.contains("."))
                        .limit(1)
                        .map(name -> new Callable(file, name, false, statement.line()));
            case Function function
            when statement.within().isEmpty() && isCallable(function) ->
                Stream.of(new Callable(file, function.name(), false, statement.line()));
            case Function function
            when statement.within().isEmpty() && makes(file, function) ->
                Stream.of(new Callable(file, function.name(), true, statement.line()));
            default -> Stream.empty();
        });
    }

    /// Made by a class of [#WSGI], by a factory, or by `config.make_wsgi_app()`.
    private static boolean isWsgi(PythonFile file, Expression value) {
        if (!(value instanceof Call call)) {
            return false;
        }
        var meaning = file.meaning(call.function());
        return WSGI.contains(meaning)
                || meaning.endsWith("create_app")
                || meaning.endsWith("make_app")
                || meaning.endsWith(".make_wsgi_app");
    }

    private static boolean isCallable(Function function) {
        return function.parameters().size() == 2
                && function.parameters().getLast().equals("start_response")
                && !function.name().startsWith("_");
    }

    private static boolean makes(PythonFile file, Function function) {
        return file.statements().stream()
                .filter(statement -> statement.within().equals(function.name()))
                .flatMap(Statement::expressions)
                .anyMatch(part -> part instanceof Call call && WSGI.contains(file.meaning(call.function())));
    }

    private static int usual(String path) {
        var place = USUAL_FILES.indexOf(Paths.name(path));
        return place < 0 ? USUAL_FILES.size() : place;
    }

    /// The folder above the outermost package that a file belongs to.
    private String root(String path) {
        var folder = Paths.folder(path);
        while (!folder.isEmpty() && tree.isFile(folder + "/__init__.py")) {
            folder = Paths.folder(folder);
        }
        return folder;
    }

    private void staticFiles(Callable chosen, String root) {
        var folder = Paths.join(Paths.folder(chosen.file().path()), "static");
        var beside = Optional.of(folder)
                .filter(tree::isFolder)
                .or(() -> tree.files().stream()
                        .filter(path -> path.contains("/static/") && Paths.isBelow(root, path))
                        .map(path -> path.substring(0, path.indexOf("/static/") + "/static".length()))
                        .findFirst());
        beside.ifPresent(found -> notebook.propose(
                GeneralSettings.STATIC_FILES,
                root.isEmpty() ? found : found.substring(root.length() + 1),
                "Flask serves it below /static/",
                Place.of(found)));
    }

    /// A key that stands in the code, where none is read from the environment.
    private void secretKey() {
        tree.files(".py").stream()
                .filter(CodeFiles::isServed)
                .filter(path -> {
                    var text = tree.text(path).orElse("");
                    return text.contains("SECRET_KEY") || text.contains("secret_key");
                })
                .flatMap(path -> files.file(path).stream())
                .flatMap(file -> file.statements().stream()
                        .flatMap(statement ->
                                writtenKey(statement) ? Stream.of(file.at(statement.line())) : Stream.empty()))
                .findFirst()
                .ifPresent(place -> notebook.missing(
                        "SECRET_KEY",
                        "SECRET_KEY is written in the code, which ends in the Nix store, where every user of the machine"
                                + " can read it. Take it from the environment, and make a new one.",
                        "import os\n\napp.config[\"SECRET_KEY\"] = os.environ[\"SECRET_KEY\"]\n",
                        place));
    }

    private static boolean writtenKey(Statement statement) {
        return statement.form() instanceof Assignment(List<Expression> targets, String _, Expression value)
                        && value instanceof Text
                        && targets.stream().flatMap(Expression::all).anyMatch(WsgiProject::isKey)
                || statement
                        .expressions()
                        .flatMap(part -> part instanceof Call call ? call.arguments().stream() : Stream.empty())
                        .anyMatch(argument ->
                                argument.keyword().equals("SECRET_KEY") && argument.value() instanceof Text);
    }

    private static boolean isKey(Expression part) {
        return part instanceof Text(String text, int _) && text.equals("SECRET_KEY")
                || part instanceof Name name && name.dotted().matches("(.*\\.)?(secret_key|SECRET_KEY)");
    }
}
