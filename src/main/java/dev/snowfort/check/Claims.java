package dev.snowfort.check;

import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the applications of a deployment claim of the one machine, each with the first that does: made once, so that
/// the
/// check of a thousand applications does not compare each with each.
final class Claims {
    private static final long LAST_PORT = 65535;

    private final List<Application> applications;
    private final Map<Object, Integer> names;
    private final Map<Object, Integer> ports;
    private final Map<Object, Integer> users;
    private final Map<Object, Integer> databases;
    private final Map<Object, Integer> hosts;
    private final Map<Object, Integer> mediaFolders;
    private final Map<Object, Integer> aboveMediaFolders;
    private final long freePort;

    Claims(Deployment deployment) {
        applications = deployment.applications();
        names = first(application -> Stream.of(application.name()));
        ports = first(where(Settings.PORT, Settings.PORT::applies));
        users = first(where(Settings.USER, _ -> true));
        databases = first(where(Settings.DATABASE, Settings.DATABASE_CREATE_LOCALLY::of));
        hosts = first(application -> served(application).stream());
        mediaFolders = first(where(
                Settings.MEDIA_ROOT,
                application -> !Settings.MEDIA_ROOT.of(application).isEmpty()));
        aboveMediaFolders = first(application -> Folders.above(Settings.MEDIA_ROOT.of(application)).stream());
        freePort = applications.stream()
                        .filter(Settings.PORT::applies)
                        .mapToLong(Settings.PORT::of)
                        .filter(port -> port <= LAST_PORT)
                        .reduce(Application.DEFAULT_PORT - 1, Math::max)
                + 1;
    }

    private Map<Object, Integer> first(Function<Application, Stream<?>> claimed) {
        var first = new HashMap<Object, Integer>();
        for (var index = 0; index < applications.size(); index++) {
            var holder = index;
            claimed.apply(applications.get(index)).forEach(claim -> first.putIfAbsent(claim, holder));
        }
        return first;
    }

    private static Function<Application, Stream<?>> where(Setting<?> setting, Predicate<Application> matters) {
        return application -> Stream.<Object>of(setting.of(application)).filter(_ -> matters.test(application));
    }

    Optional<Application> name(String name, int before) {
        return holder(names, name, before);
    }

    Optional<Application> port(long port, int before) {
        return holder(ports, port, before);
    }

    Optional<Application> user(String user, int before) {
        return holder(users, user, before);
    }

    Optional<Application> database(String database, int before) {
        return holder(databases, database, before);
    }

    Optional<Application> host(String host, int before) {
        return holder(hosts, host, before);
    }

    /// That whose folder of uploads lies at, below or above a folder.
    Optional<Application> media(String folder, int before) {
        return Stream.concat(
                        Stream.concat(Stream.of(folder), Folders.above(folder).stream())
                                .map(mediaFolders::get),
                        Stream.of(folder).map(aboveMediaFolders::get))
                .filter(holder -> holder != null && holder < before)
                .min(Integer::compare)
                .map(applications::get);
    }

    private Optional<Application> holder(Map<Object, Integer> claimed, Object claim, int before) {
        return Optional.ofNullable(claimed.get(claim))
                .filter(holder -> holder < before)
                .map(applications::get);
    }

    boolean named(String name) {
        return names.containsKey(name);
    }

    boolean isUser(String user) {
        return users.containsKey(user);
    }

    boolean isDatabase(String database) {
        return databases.containsKey(database);
    }

    /// Above all that are taken.
    Optional<Long> freePort() {
        return Optional.of(freePort).filter(port -> port <= LAST_PORT);
    }

    /// The names that nginx answers for, in small letters: it reads them in any case.
    static Set<String> served(Application application) {
        if (!Settings.SETUP_NGINX.of(application)) {
            return Set.of();
        }
        var certified = Settings.ENABLE_ACME.of(application);
        return Stream.concat(
                        Stream.of(application.hostName()),
                        application.allowedHosts().stream()
                                .filter(host -> !host.equals("*") && (!certified || Settings.certifiable(host))))
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
