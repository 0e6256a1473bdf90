package dev.snowfort.scan;

import dev.snowfort.python.Expression;
import dev.snowfort.python.Expression.Argument;
import dev.snowfort.python.Expression.Call;
import dev.snowfort.python.Expression.Constant;
import dev.snowfort.python.Expression.Index;
import dev.snowfort.python.Expression.Name;
import dev.snowfort.python.Expression.Sequence;
import dev.snowfort.python.Expression.Text;
import dev.snowfort.python.Statement;
import dev.snowfort.python.Statement.Assignment;
import dev.snowfort.python.Statement.Function;
import dev.snowfort.scan.EnvironmentRead.Reader;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds where code reads the environment: through `os`, django-environ and environs, python-decouple,
/// dj-database-url, and functions of the project that pass a name on to one of these.
final class EnvironmentReads {
    private static final Set<String> ENV_CLASSES =
            Set.of("environ.Env", "environ.FileAwareEnv", "environs.Env", "environs.FileAwareEnv");
    private static final Set<String> DECOUPLE_CLASSES = Set.of("decouple.AutoConfig", "decouple.Config");
    private static final Set<String> OS_CALLS = Set.of("os.environ.get", "os.getenv", "os.environ.pop");
    /// Methods of django-environ and environs whose first argument is the name, and where the default stands.
    private static final Map<String, Integer> TYPED = Map.ofEntries(
            Map.entry("str", 1),
            Map.entry("bool", 1),
            Map.entry("int", 1),
            Map.entry("float", 1),
            Map.entry("json", 1),
            Map.entry("bytes", 1),
            Map.entry("url", 1),
            Map.entry("path", 1),
            Map.entry("decimal", 1),
            Map.entry("date", 1),
            Map.entry("datetime", 1),
            Map.entry("timedelta", 1),
            Map.entry("uuid", 1),
            Map.entry("log_level", 1),
            Map.entry("enum", 1),
            Map.entry("list", 2),
            Map.entry("tuple", 2),
            Map.entry("dict", 2));
    /// Methods that know a name themselves.
    private static final Map<String, String> NAMED = Map.of(
            "db",
            "DATABASE_URL",
            "db_url",
            "DATABASE_URL",
            "dj_db_url",
            "DATABASE_URL",
            "cache",
            "CACHE_URL",
            "cache_url",
            "CACHE_URL",
            "dj_cache_url",
            "CACHE_URL",
            "email",
            "EMAIL_URL",
            "email_url",
            "EMAIL_URL",
            "dj_email_url",
            "EMAIL_URL",
            "search_url",
            "SEARCH_URL");

    private final Set<String> environs = new HashSet<>();
    private final Set<String> decouples = new HashSet<>();
    private final Set<String> declared = new HashSet<>();
    private final Map<String, Helper> helpers = new HashMap<>();

    /// A function that hands one of its parameters on as the name of a variable.
    private record Helper(int parameter, boolean needed) {}

    private record Raw(Expression name, boolean needed, Expression fallback, Reader reader) {}

    /// @param files all that are read; an object made in one may be used in another
    EnvironmentReads(Collection<PythonFile> files) {
        files.forEach(this::learnObjects);
        files.forEach(this::learnHelpers);
    }

    /// All reads of a file; what helpers do with their parameters is none.
    List<EnvironmentRead> of(PythonFile file) {
        return file.statements().stream()
                .filter(statement -> !helpers.containsKey(statement.within()))
                .flatMap(statement -> values(statement).flatMap(value -> in(file, value)))
                .toList();
    }

    /// The reads in an expression.
    Stream<EnvironmentRead> in(PythonFile file, Expression value) {
        return value.all().flatMap(part -> raw(file, part).map(raw -> read(file, part, raw)).stream());
    }

    private EnvironmentRead read(PythonFile file, Expression at, Raw raw) {
        var name = raw.name() instanceof Text(String text, int _) ? text : "";
        return new EnvironmentRead(
                name, raw.needed() && !declared.contains(name), raw.fallback(), raw.reader(), file.at(at.line()));
    }

    private static Stream<Expression> values(Statement statement) {
        return switch (statement.form()) {
            case Assignment assignment -> Stream.of(assignment.value());
            case Statement.Other other -> Stream.of(other.expression());
            case Statement.ClassHead head -> head.bases().stream();
            case Statement.Import _, Function _ -> Stream.empty();
        };
    }

    private void learnObjects(PythonFile file) {
        for (var statement : file.statements()) {
            if (statement.form() instanceof Assignment assignment && assignment.value() instanceof Call call) {
                var made = file.meaning(call.function());
                names(assignment).forEach(name -> {
                    if (ENV_CLASSES.contains(made)) {
                        environs.add(name);
                        call.arguments().forEach(this::declare);
                    } else if (DECOUPLE_CLASSES.contains(made)) {
                        decouples.add(name);
                    }
                });
            }
        }
    }

    private static Stream<String> names(Assignment assignment) {
        return assignment.targets().stream()
                .flatMap(target -> target instanceof Name name ? Stream.of(name.dotted()) : Stream.empty());
    }

    /// `Env(DEBUG=(bool, False))` gives a default.
    private void declare(Argument argument) {
        if (!argument.keyword().isEmpty()
                && argument.value() instanceof Sequence pair
                && pair.items().size() > 1) {
            declared.add(argument.keyword());
        }
    }

    private void learnHelpers(PythonFile file) {
        var functions = new HashMap<String, List<String>>();
        for (var statement : file.statements()) {
            if (statement.form() instanceof Function(String name, List<String> parameters)) {
                functions.put(name, parameters);
            }
            var parameters = functions.getOrDefault(statement.within(), List.of());
            if (!parameters.isEmpty()) {
                values(statement)
                        .flatMap(Expression::all)
                        .flatMap(part -> raw(file, part).stream())
                        .forEach(raw -> learnHelper(statement.within(), parameters, raw));
            }
        }
    }

    private void learnHelper(String function, List<String> parameters, Raw raw) {
        if (raw.name() instanceof Name name && parameters.contains(name.dotted())) {
            helpers.put(function, new Helper(parameters.indexOf(name.dotted()), raw.needed()));
        }
    }

    private Optional<Raw> raw(PythonFile file, Expression expression) {
        return switch (expression) {
            case Index index
            when file.meaning(index.of()).equals("os.environ") ->
                Optional.of(new Raw(index.key(), true, none(index), Reader.OS));
            case Call call -> call(file, call);
            default -> Optional.empty();
        };
    }

    private Optional<Raw> call(PythonFile file, Call call) {
        var function = file.meaning(call.function());
        var last = function.substring(function.lastIndexOf('.') + 1);
        var before = function.substring(0, Math.max(0, function.length() - last.length() - 1));
        var object = before.substring(before.lastIndexOf('.') + 1);
        if (function.isEmpty()) {
            return Optional.empty();
        }
        if (OS_CALLS.contains(function)) {
            return named(call, 1, false, Reader.OS);
        }
        if (function.equals("decouple.config") || decouples.contains(last)) {
            return named(call, 1, true, Reader.DECOUPLE);
        }
        if (function.equals("dj_database_url.config")) {
            return known(call, "env", "DATABASE_URL", Reader.OS);
        }
        if (environs.contains(last) || function.equals("environs.env")) {
            return named(call, 2, true, Reader.ENVIRON);
        }
        if (environs.contains(object) || before.equals("environs.env")) {
            return method(call, last);
        }
        return Optional.ofNullable(helpers.get(last)).flatMap(helper -> helped(call, helper));
    }

    private static Optional<Raw> method(Call call, String method) {
        return TYPED.containsKey(method)
                ? named(call, TYPED.get(method), true, Reader.ENVIRON)
                : NAMED.containsKey(method) ? known(call, "var", NAMED.get(method), Reader.ENVIRON) : Optional.empty();
    }

    private static Optional<Raw> helped(Call call, Helper helper) {
        return positional(call, helper.parameter()).map(name -> {
            var fallback =
                    call.arguments().size() > 1 ? call.arguments().getLast().value() : none(call);
            return new Raw(name, helper.needed() && call.arguments().size() == 1, fallback, Reader.OS);
        });
    }

    /// @param place of the default among the positional arguments
    private static Optional<Raw> named(Call call, int place, boolean needed, Reader reader) {
        var fallback = keyword(call, "default").or(() -> positional(call, place));
        return positional(call, 0)
                .or(() -> keyword(call, "key"))
                .or(() -> keyword(call, "var"))
                .map(name -> new Raw(name, needed && fallback.isEmpty(), fallback.orElse(none(call)), reader));
    }

    private static Optional<Raw> known(Call call, String keyword, String name, Reader reader) {
        var fallback = keyword(call, "default");
        var variable = keyword(call, keyword).or(() -> positional(call, 0)).orElse(new Text(name, call.line()));
        return Optional.of(new Raw(variable, fallback.isEmpty(), fallback.orElse(none(call)), reader));
    }

    private static Expression none(Expression at) {
        return new Constant("None", at.line());
    }

    private static Optional<Expression> keyword(Call call, String keyword) {
        return call.arguments().stream()
                .filter(argument -> argument.keyword().equals(keyword))
                .map(Argument::value)
                .findFirst();
    }

    private static Optional<Expression> positional(Call call, int place) {
        return call.arguments().stream()
                .filter(argument -> argument.keyword().isEmpty())
                .skip(place)
                .map(Argument::value)
                .findFirst();
    }
}
