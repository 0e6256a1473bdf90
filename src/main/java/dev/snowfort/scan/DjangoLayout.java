package dev.snowfort.scan;

import dev.snowfort.python.Expression;
import dev.snowfort.python.Expression.Call;
import dev.snowfort.python.Expression.Index;
import dev.snowfort.python.Expression.Text;
import dev.snowfort.python.Statement.Assignment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a Django project has its parts: `manage.py`, the folder in which Python looks for modules, the settings.
///
/// @param manage path of `manage.py`
/// @param modules folder that the project's packages lie in
/// @param settings dotted name of the chosen settings module
/// @param file that it is
/// @param others files beside it that hold settings for other purposes
record DjangoLayout(String manage, String modules, String settings, PythonFile file, List<String> others) {
    /// A settings module that is named somewhere.
    ///
    /// @param fixed whether the environment cannot name another
    private record Named(String module, boolean fixed, Place place) {}

    /// Looks for `manage.py`, the highest first.
    static Optional<DjangoLayout> find(ProjectTree tree, PythonFiles files, Notebook notebook) {
        var candidates = tree.files("manage.py").stream()
                .filter(path -> Paths.name(path).equals("manage.py"))
                .filter(path -> tree.text(path).orElse("").contains("DJANGO_SETTINGS_MODULE"))
                .sorted(Comparator.comparingInt(Paths::depth).thenComparing(Comparator.naturalOrder()))
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        if (candidates.size() > 1) {
            notebook.note(
                    "There are " + candidates.size() + " files manage.py; " + candidates.getFirst()
                            + " was taken, because it lies highest. Scan the folder of another one for that.",
                    Place.of(candidates.getFirst()));
        }
        return new Finder(tree, files, notebook, candidates.getFirst()).layout();
    }

    /// Folder inside the source that the service works in.
    String root() {
        return Paths.isBelow(modules, manage) && !modules.equals(Paths.folder(manage)) ? modules : Paths.folder(manage);
    }

    /// `manage.py` seen from there.
    String manageInRoot() {
        return root().isEmpty() ? manage : manage.substring(root().length() + 1);
    }

    /// Where Python must look besides the folder of `manage.py`; empty when nowhere.
    String pythonPath() {
        var folder = Paths.folder(manage);
        if (modules.equals(folder)) {
            return "";
        }
        return Paths.isBelow(modules, manage)
                ? ".." + "/..".repeat(Paths.depth(folder) - (modules.isEmpty() ? 0 : Paths.depth(modules) + 1))
                : folder.isEmpty() ? modules : modules.substring(folder.length() + 1);
    }

    private record Finder(ProjectTree tree, PythonFiles files, Notebook notebook, String manage) {
        Optional<DjangoLayout> layout() {
            var byManage = files.file(manage).stream().flatMap(Finder::named).findFirst();
            var first = byManage.flatMap(named -> path(named.module()));
            if (first.isEmpty()) {
                notebook.unclear(
                        "The settings module that manage.py names was not found in the folder; name it yourself.",
                        Place.of(manage));
                return Optional.empty();
            }
            var modules = modules(first.get(), byManage.get().module());
            var wsgi = tree.files("wsgi.py").stream()
                    .filter(path -> Paths.isBelow(modules, path))
                    .flatMap(path -> files.file(path).stream())
                    .flatMap(Finder::named)
                    .filter(named -> files.module(modules, named.module()).isPresent())
                    .findFirst();
            return Optional.of(chosen(modules, first.get(), byManage.get(), wsgi));
        }

        private DjangoLayout chosen(String modules, String first, Named byManage, Optional<Named> wsgi) {
            var family = SettingsFamily.of(tree, first);
            var production = family.production().map(path -> Paths.module(modules, path));
            String module;
            if (wsgi.isPresent() && decides(wsgi.get(), byManage, family)) {
                module = wsgi.get().module();
                say(module, family, modules, "wsgi.py names it", wsgi.get().place());
            } else if (production.isPresent()) {
                module = production.get();
                say(
                        module,
                        family,
                        modules,
                        "its name says production",
                        Place.of(family.production().get()));
            } else {
                module = byManage.module();
                say(module, family, modules, "manage.py names it", byManage.place());
            }
            var file = files.module(modules, module).or(() -> files.file(first)).orElseThrow();
            var others = family.members().stream()
                    .filter(path -> !path.equals(file.path()))
                    .toList();
            return new DjangoLayout(manage, modules, module, file, others);
        }

        private static boolean decides(Named wsgi, Named byManage, SettingsFamily family) {
            return wsgi.fixed()
                    || !family.isForOthers(wsgi.module()) && !wsgi.module().equals(byManage.module());
        }

        private void say(String module, SettingsFamily family, String modules, String why, Place place) {
            var others = family.members().stream()
                    .map(path -> Paths.module(modules, path))
                    .filter(other -> !other.equals(module) && !other.isEmpty())
                    .toList();
            notebook.propose(
                    dev.snowfort.catalog.GeneralSettings.DJANGO_SETTINGS,
                    module,
                    "DJANGO_SETTINGS_MODULE: " + why,
                    place);
            if (!others.isEmpty()) {
                notebook.note(
                        "Of the settings modules, " + module + " was chosen, because " + why + "; there are also "
                                + String.join(", ", others) + ".",
                        place);
            }
            if (family.isForOthers(module)) {
                notebook.unclear(
                        module + " looks like settings for development or tests, and there are none for production; see"
                                + " whether they should be served.",
                        place);
            }
        }

        /// The highest file of a module anywhere below.
        private Optional<String> path(String module) {
            var path = module.replace('.', '/');
            return Stream.of(path + ".py", path + "/__init__.py")
                    .flatMap(end ->
                            tree.files(end).stream().filter(file -> file.equals(end) || file.endsWith("/" + end)))
                    .min(Comparator.comparing((String file) -> !Paths.isBelow(Paths.folder(manage), file))
                            .thenComparing(Paths::depth)
                            .thenComparing(Comparator.naturalOrder()));
        }

        private static String modules(String path, String module) {
            var plain = path.replaceFirst("(/__init__)?\\.py$", "");
            var length = plain.length() - module.length() - 1;
            return length <= 0 ? "" : plain.substring(0, length);
        }

        /// `os.environ.setdefault("DJANGO_SETTINGS_MODULE", …)` and assignments to it.
        private static Stream<Named> named(PythonFile file) {
            return file.statements().stream().flatMap(statement -> switch (statement.form()) {
                case Assignment assignment
                when assignment.targets().stream().anyMatch(Finder::isVariable) ->
                    text(assignment.value()).map(text -> new Named(text, true, file.at(statement.line())));
                default ->
                    statement
                            .expressions()
                            .filter(part -> part instanceof Call call
                                    && file.meaning(call.function()).equals("os.environ.setdefault")
                                    && call.arguments().size() == 2
                                    && isName(call.arguments().getFirst().value()))
                            .flatMap(part ->
                                    text(((Call) part).arguments().getLast().value()))
                            .map(text -> new Named(text, false, file.at(statement.line())));
            });
        }

        private static boolean isVariable(Expression target) {
            return target instanceof Index index && isName(index.key());
        }

        private static boolean isName(Expression expression) {
            return expression instanceof Text(String text, int _) && text.equals("DJANGO_SETTINGS_MODULE");
        }

        private static Stream<String> text(Expression value) {
            return value.all()
                    .flatMap(part -> part instanceof Text(String text, int _) ? Stream.of(text) : Stream.empty())
                    .filter(text -> text.matches("[A-Za-z_]\\w*(\\.\\w+)*") && !text.equals("DJANGO_SETTINGS_MODULE"));
        }
    }
}
