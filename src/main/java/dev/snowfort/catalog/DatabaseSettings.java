package dev.snowfort.catalog;

import static dev.snowfort.catalog.Patterns.LONGEST_DATABASE_NAME;
import static dev.snowfort.catalog.Patterns.LONGEST_USER_NAME;

import dev.snowfort.catalog.Kind.Choice;
import dev.snowfort.catalog.Kind.Flag;
import dev.snowfort.catalog.Kind.Number;
import dev.snowfort.catalog.Kind.Option;
import dev.snowfort.catalog.Kind.Text;
import dev.snowfort.model.Application;
import java.util.List;
import java.util.function.Predicate;

/// The system user of the application, its database and cache, in the order of the form.
public final class DatabaseSettings {
    static final long POSTGRESQL_PORT = 5432;

    public static final Setting<String> USER = Setting.of(
                    "user",
                    Section.DATABASE,
                    new Text(),
                    "",
                    "System user",
                    "The user that the service runs as, and its role in PostgreSQL. Made when it does not exist.")
            .under("PostgreSQL")
            .withFallback(Application::name)
            .refuse(
                    user -> !Patterns.userName(user),
                    user -> "“" + user + "” is no user name: use 1 to " + LONGEST_USER_NAME
                            + " of a–z, 0–9, - and _, beginning with a letter or _.");

    public static final Setting<String> DATABASE = Setting.of(
                    "database",
                    Section.DATABASE,
                    new Text(),
                    "",
                    "Database",
                    "Name of the PostgreSQL database. In the environment as DB_NAME.")
            .under("PostgreSQL")
            .withFallback(Application::name)
            .refuse(
                    database -> !Patterns.databaseName(database),
                    database -> "“" + database + "” is no database name that needs no quoting: use 1 to "
                            + LONGEST_DATABASE_NAME + " of a–z, 0–9, - and _, beginning with a letter or _.");

    public static final Setting<Boolean> DATABASE_CREATE_LOCALLY = Setting.of(
                    "database.createLocally",
                    Section.DATABASE,
                    new Flag(),
                    true,
                    "Make it on this machine",
                    "PostgreSQL is enabled here, with the database and a role of the system user’s name, reached through"
                            + " its unix socket without a password. Off: nothing of PostgreSQL is touched.")
            .under("PostgreSQL");

    private static final Predicate<Application> DATABASE_ELSEWHERE =
            application -> !DATABASE_CREATE_LOCALLY.of(application);

    public static final Setting<String> DATABASE_HOST = Setting.of(
                    "database.host",
                    Section.DATABASE,
                    new Text(),
                    "",
                    "Database host",
                    "Host name or IP address of another server, or absolute path of a folder of sockets. Empty: the usual"
                            + " unix socket of this machine. The sandbox opens for this address alone where it is one."
                            + " Put PGPASSWORD into the keys file.")
            .under("PostgreSQL")
            .withExample("192.0.2.10")
            .appliesTo(DATABASE_ELSEWHERE, "Not used: the database is made on this machine.")
            .refuse(
                    host -> !host.isEmpty() && !Patterns.databaseHost(host),
                    host -> "“" + host + "” is neither a host name, nor an IP address, nor an absolute path; write it"
                            + " without scheme and port, as in db.example.org.");

    public static final Setting<Long> DATABASE_PORT = Setting.of(
                    "database.port",
                    Section.DATABASE,
                    new Number(1, 65535, ""),
                    POSTGRESQL_PORT,
                    "Database port",
                    "Port of the database server, 1 to 65535.")
            .under("PostgreSQL")
            .appliesTo(DATABASE_ELSEWHERE);

    public static final Setting<Boolean> REDIS_ENABLE = Setting.of(
                    "redis.enable",
                    Section.DATABASE,
                    new Flag(),
                    false,
                    "Redis",
                    "A Redis server for this application alone, on a unix socket that only its group may use. In the"
                            + " environment as REDIS_URL. Works in a private network too.")
            .under("Redis");

    public static final Setting<String> MIGRATIONS = Setting.of(
                    "migrations",
                    Section.DATABASE,
                    new Choice(
                            new Option(
                                    "atStart",
                                    "Before the start",
                                    "The unit wsgi-<name>-migrate runs before the service, in the same sandbox."),
                            new Option("manual", "By hand", "You run manage-<name> migrate when you want it.")),
                    "atStart",
                    "Migrations",
                    "When manage.py migrate runs.")
            .under("Migrations")
            .appliesTo(GeneralSettings.DJANGO);

    static final List<Setting<?>> ALL =
            List.of(USER, DATABASE, DATABASE_CREATE_LOCALLY, DATABASE_HOST, DATABASE_PORT, REDIS_ENABLE, MIGRATIONS);

    private DatabaseSettings() {}
}
