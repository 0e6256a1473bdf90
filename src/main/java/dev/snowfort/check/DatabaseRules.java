package dev.snowfort.check;

import dev.snowfort.catalog.DatabaseHost;
import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The database is where the service can reach it, and takes as many connections as there may be.
final class DatabaseRules {
    private static final int LONGEST_USER_NAME = 31;

    /// What PostgreSQL takes by default, and how many of them it keeps for the administrator.
    private static final long CONNECTIONS = 100;

    private static final long RESERVED = 3;

    private DatabaseRules() {}

    static Stream<Finding> check(Site site) {
        var user = site.of(DatabaseSettings.USER);
        var database = site.of(DatabaseSettings.DATABASE);
        var redis = "redis-wsgi-" + site.name();
        return Stream.of(
                        host(site),
                        owner(site),
                        Site.when(
                                Settings.reservedUser(user),
                                () -> site.finding(
                                                "userReserved",
                                                DatabaseSettings.USER,
                                                Map.of("user", user, "name", site.name()))
                                        .fixedBy(ownUser(site))),
                        Site.when(
                                Settings.reservedDatabase(database),
                                () -> site.finding(
                                                "databaseReserved",
                                                DatabaseSettings.DATABASE,
                                                Map.of("database", database))
                                        .fixedBy(free(site, site.name()))),
                        Site.when(
                                site.on(DatabaseSettings.REDIS_ENABLE) && redis.length() > LONGEST_USER_NAME,
                                () -> site.finding("redisName", DatabaseSettings.REDIS_ENABLE, Map.of("user", redis))))
                .flatMap(findings -> findings);
    }

    private static Fix ownUser(Site site) {
        var other = "wsgi-" + site.name();
        return Settings.reservedUser(site.name())
                ? site.fix(
                        "Use " + other,
                        application ->
                                DatabaseSettings.USER.set(DatabaseSettings.DATABASE.set(application, other), other))
                : site.fix("Use " + site.name(), DatabaseSettings.USER::reset);
    }

    /// Told where nothing worse is told of the two names.
    private static Stream<Finding> owner(Site site) {
        var user = site.of(DatabaseSettings.USER);
        var database = site.of(DatabaseSettings.DATABASE);
        var taken = site.ask(claims -> claims.user(user, site.index())).isPresent()
                || site.ask(claims -> claims.database(database, site.index())).isPresent();
        return Site.when(
                site.on(DatabaseSettings.DATABASE_CREATE_LOCALLY)
                        && !database.equals(user)
                        && !Settings.reservedUser(user)
                        && !Settings.reservedDatabase(database)
                        && !taken,
                () -> site.finding(
                                "databaseOwner",
                                DatabaseSettings.DATABASE,
                                Map.of("database", database, "user", user, "unit", site.unit() + "-database"))
                        .fixedBy(free(site, user)));
    }

    private static Optional<Fix> free(Site site, String database) {
        return Optional.of(site.fix("Name the database " + database, DatabaseSettings.DATABASE, database))
                .filter(_ -> !Settings.reservedDatabase(database) && !site.ask(claims -> claims.isDatabase(database)));
    }

    private static Stream<Finding> host(Site site) {
        var host = new DatabaseHost(site.of(DatabaseSettings.DATABASE_HOST));
        if (!host.isRemote()) {
            return Stream.empty();
        }
        var values = Map.of("host", host.name());
        return Stream.of(
                        Site.when(
                                site.on(DatabaseSettings.DATABASE_CREATE_LOCALLY),
                                () -> site.finding("databaseHostCreated", DatabaseSettings.DATABASE_HOST, values)
                                        .fixedBy(site.fix(
                                                "Make no database here",
                                                DatabaseSettings.DATABASE_CREATE_LOCALLY,
                                                false))),
                        Site.when(
                                site.on(ServingSettings.PRIVATE_NETWORK)
                                        || site.confinement().on("PrivateNetwork"),
                                () -> site.finding("databaseHostUnreachable", DatabaseSettings.DATABASE_HOST, values)
                                        .fixedBy(site.fix(
                                                "Give up the private network",
                                                application ->
                                                        OutgoingRules.withNetwork(ServingSettings.PRIVATE_NETWORK.set(
                                                                ServingSettings.SEALED.set(application, false),
                                                                false))))),
                        Site.when(
                                !host.isAddress() && site.application().jailed(),
                                () -> site.finding("databaseHostJailed", DatabaseSettings.DATABASE_HOST, values)))
                .flatMap(findings -> findings);
    }

    /// The limit is one for all applications; the first of them is told.
    static Stream<Finding> connections(Claims claims) {
        var needed = claims.connections();
        return claims.firstConnected().filter(_ -> needed > CONNECTIONS - RESERVED).stream()
                .map(first -> Finding.of(
                        "connections",
                        FieldId.of(first, ProcessSettings.PROCESSES),
                        Map.of("needed", needed, "allowed", CONNECTIONS)));
    }

    /// One for each thread, and one for each further process; nothing without a database on the machine.
    static Optional<Long> connections(Application application) {
        if (!DatabaseSettings.DATABASE_CREATE_LOCALLY.of(application)) {
            return Optional.empty();
        }
        var threads = ProcessSettings.WORKER_CLASS.of(application).equals("gthread")
                ? ProcessSettings.THREADS.of(application)
                : 1;
        return Optional.of(ProcessSettings.PROCESSES.of(application) * threads
                + ProcessSettings.WORKERS.of(application).size());
    }
}
