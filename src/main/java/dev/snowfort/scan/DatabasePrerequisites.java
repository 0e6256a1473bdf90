package dev.snowfort.scan;

import dev.snowfort.generate.DjangoSettings.Part;
import dev.snowfort.python.Expression;
import dev.snowfort.python.Expression.Constant;
import dev.snowfort.python.Expression.Entry;
import dev.snowfort.python.Expression.Mapping;
import dev.snowfort.python.Expression.Text;
import dev.snowfort.scan.SettingsModule.Assigned;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// PostgreSQL by peer authentication: the name from the environment, and no host.
final class DatabasePrerequisites {
    private final Prerequisites all;

    DatabasePrerequisites(Prerequisites all) {
        this.all = all;
    }

    void check() {
        var whole = all.settings().whole("DATABASES");
        if (whole.isEmpty()) {
            all.missing(Part.DATABASES, "DATABASES", "DATABASES is not set; name PostgreSQL and its database.");
        } else if (!all.readsVariable("DATABASES", "DATABASE_URL")) {
            var problems = problems();
            if (!problems.isEmpty()) {
                all.missing(Part.DATABASES, "DATABASES", String.join(" ", problems));
            }
        }
    }

    private List<String> problems() {
        var problems = new ArrayList<String>();
        var engines = values("ENGINE").flatMap(Value::texts).toList();
        if (engines.isEmpty()) {
            all.notebook()
                    .unclear(
                            "DATABASES is made at run time; the service passes DB_NAME and expects PostgreSQL with an empty"
                                    + " HOST.",
                            all.place("DATABASES"));
            return problems;
        }
        var engine = engines.getLast();
        if (!engine.contains("postg")) {
            problems.add("The database is " + engine.substring(engine.lastIndexOf('.') + 1)
                    + "; the service has PostgreSQL, and no place of its own to keep a file.");
            return problems;
        }
        if (values("NAME").noneMatch(one -> reads(one, "DB_NAME"))) {
            problems.add("The NAME of the database is not taken from DB_NAME.");
        }
        if (values("HOST").anyMatch(one -> !isLeftEmpty(one))) {
            problems.add(
                    "HOST is not empty, so PostgreSQL is asked through the network and wants a password; through its"
                            + " unix socket it knows the system user.");
        }
        return problems;
    }

    /// A value with the file that it stands in.
    private record Value(Assigned assigned, Expression value) {
        Stream<String> texts() {
            return value.all()
                    .flatMap(part -> part instanceof Text(String text, int _) ? Stream.of(text) : Stream.empty());
        }
    }

    private Stream<Value> values(String key) {
        return all.settings().whole("DATABASES").stream()
                .flatMap(assigned -> assigned.value()
                        .all()
                        .flatMap(part ->
                                part instanceof Mapping mapping ? mapping.entries().stream() : Stream.<Entry>empty())
                        .filter(entry -> entry.key() instanceof Text(String text, int _) && text.equals(key))
                        .map(entry -> new Value(assigned, entry.value())));
    }

    private boolean reads(Value one, String variable) {
        return all.reads(new Assigned(one.value(), one.assigned().file(), 0)).stream()
                .anyMatch(read -> read.name().equals(variable));
    }

    /// Nothing, or `DB_HOST` of the environment without a host in reserve: that is set where the database is elsewhere.
    private boolean isLeftEmpty(Value one) {
        var reads = all.reads(new Assigned(one.value(), one.assigned().file(), 0));
        return switch (one.value()) {
            case Text(String text, int _) -> text.isEmpty() || text.startsWith("/");
            case Constant(String word, int _) -> word.equals("None");
            default ->
                reads.stream()
                        .anyMatch(read -> read.name().equals("DB_HOST")
                                && !read.needed()
                                && (read.fallback() instanceof Constant
                                        || read.fallback() instanceof Text(String text, int _) && text.isEmpty()));
        };
    }
}
