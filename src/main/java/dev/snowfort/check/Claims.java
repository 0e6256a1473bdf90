package dev.snowfort.check;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import java.util.ArrayList;
import java.util.EnumMap;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the applications of a deployment claim of the one machine, each with the first that does: made once, so that
/// the check of a thousand applications does not compare each with each. After an edit, only the kinds are made anew of
/// which something else is claimed. Claims are equal when every question about them has the same answer.
final class Claims {
    static final Claims NONE = new Claims(List.of(), Map.of());

    private static final long LAST_PORT = 65535;

    private final List<Claim> all;
    private final Map<Kind, Map<Object, Integer>> first;

    private enum Kind {
        NAME(application -> Stream.of(application.name())),
        PORT(where(ServingSettings.PORT, ServingSettings.PORT::applies)),
        USER(where(DatabaseSettings.USER, _ -> true)),
        DATABASE(where(DatabaseSettings.DATABASE, DatabaseSettings.DATABASE_CREATE_LOCALLY::of)),
        HOST(application -> served(application).stream()),
        MEDIA(where(
                ServingSettings.MEDIA_ROOT,
                application -> !ServingSettings.MEDIA_ROOT.of(application).isEmpty())),
        ABOVE_MEDIA(application -> Folders.above(ServingSettings.MEDIA_ROOT.of(application)).stream());

        private final Function<Application, Stream<?>> claimed;

        Kind(Function<Application, Stream<?>> claimed) {
            this.claimed = claimed;
        }
    }

    /// What one application claims.
    ///
    /// @param connections to the database on the machine; nothing where it has none there
    private record Claim(Application application, Map<Kind, List<?>> things, Optional<Long> connections) {
        static Claim of(Application application) {
            var things = new EnumMap<Kind, List<?>>(Kind.class);
            for (var kind : Kind.values()) {
                things.put(kind, kind.claimed.apply(application).toList());
            }
            return new Claim(application, things, DatabaseRules.connections(application));
        }
    }

    private Claims(List<Claim> all, Map<Kind, Map<Object, Integer>> first) {
        this.all = all;
        this.first = first;
    }

    /// Those of applications that may be others, or have other places.
    Claims after(List<Application> applications) {
        var now = new ArrayList<Claim>(applications.size());
        for (var application : applications) {
            var index = now.size();
            var same = index < all.size() && all.get(index).application() == application;
            now.add(same ? all.get(index) : Claim.of(application));
        }
        var firstNow = new EnumMap<Kind, Map<Object, Integer>>(Kind.class);
        for (var kind : Kind.values()) {
            var before = first.get(kind);
            firstNow.put(kind, before != null && alike(kind, now) ? before : first(kind, now));
        }
        return new Claims(now, firstNow);
    }

    private boolean alike(Kind kind, List<Claim> now) {
        return now.size() == all.size()
                && IntStream.range(0, now.size())
                        .allMatch(index -> now.get(index) == all.get(index)
                                || now.get(index)
                                        .things()
                                        .get(kind)
                                        .equals(all.get(index).things().get(kind)));
    }

    private static Map<Object, Integer> first(Kind kind, List<Claim> claims) {
        var first = new HashMap<Object, Integer>();
        for (var index = 0; index < claims.size(); index++) {
            for (var thing : claims.get(index).things().get(kind)) {
                first.putIfAbsent(thing, index);
            }
        }
        return first;
    }

    private static Function<Application, Stream<?>> where(Setting<?> setting, Predicate<Application> matters) {
        return application -> Stream.<Object>of(setting.of(application)).filter(_ -> matters.test(application));
    }

    /// Name of the first application that has a name.
    Optional<String> name(String name, int before) {
        return holder(Kind.NAME, name, before);
    }

    /// Name of the first application that has a port, and so on.
    Optional<String> port(long port, int before) {
        return holder(Kind.PORT, port, before);
    }

    Optional<String> user(String user, int before) {
        return holder(Kind.USER, user, before);
    }

    Optional<String> database(String database, int before) {
        return holder(Kind.DATABASE, database, before);
    }

    Optional<String> host(String host, int before) {
        return holder(Kind.HOST, host, before);
    }

    /// That whose folder of uploads lies at, below or above a folder.
    Optional<String> media(String folder, int before) {
        return Stream.concat(
                        Stream.concat(Stream.of(folder), Folders.above(folder).stream())
                                .map(claimed(Kind.MEDIA)::get),
                        Stream.of(folder).map(claimed(Kind.ABOVE_MEDIA)::get))
                .filter(holder -> holder != null && holder < before)
                .min(Integer::compare)
                .map(this::nameOf);
    }

    private Optional<String> holder(Kind kind, Object claim, int before) {
        return Optional.ofNullable(claimed(kind).get(claim))
                .filter(holder -> holder < before)
                .map(this::nameOf);
    }

    private Map<Object, Integer> claimed(Kind kind) {
        return first.getOrDefault(kind, Map.of());
    }

    private String nameOf(int index) {
        return all.get(index).application().name();
    }

    boolean named(String name) {
        return claimed(Kind.NAME).containsKey(name);
    }

    boolean isUser(String user) {
        return claimed(Kind.USER).containsKey(user);
    }

    boolean isDatabase(String database) {
        return claimed(Kind.DATABASE).containsKey(database);
    }

    /// Above all that are taken.
    Optional<Long> freePort() {
        var last = claimed(Kind.PORT).keySet().stream()
                .mapToLong(Long.class::cast)
                .filter(port -> port <= LAST_PORT)
                .reduce(Application.DEFAULT_PORT - 1, Math::max);
        return Optional.of(last + 1).filter(port -> port <= LAST_PORT);
    }

    /// To the database on the machine, of all applications together.
    long connections() {
        return all.stream()
                .flatMap(claim -> claim.connections().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /// Place of the first application with a database on the machine.
    Optional<Integer> firstConnected() {
        return IntStream.range(0, all.size())
                .filter(index -> all.get(index).connections().isPresent())
                .boxed()
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Claims claims
                && claims.all.size() == all.size()
                && claims.first.equals(first)
                && IntStream.range(0, all.size())
                        .allMatch(index -> claims.nameOf(index).equals(nameOf(index)));
    }

    @Override
    public int hashCode() {
        return first.hashCode();
    }

    /// The names that nginx answers for, in small letters: it reads them in any case.
    static Set<String> served(Application application) {
        if (!ServingSettings.SETUP_NGINX.of(application)) {
            return Set.of();
        }
        var certified = ServingSettings.ENABLE_ACME.of(application);
        return Stream.concat(
                        Stream.of(application.hostName()),
                        application.allowedHosts().stream()
                                .filter(host -> !host.equals("*") && (!certified || Settings.certifiable(host))))
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
