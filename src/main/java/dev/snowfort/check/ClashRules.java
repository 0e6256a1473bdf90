package dev.snowfort.check;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// What two applications on one machine cannot share. The later one is told.
final class ClashRules {
    private static final int LONGEST_NAME = 24;
    private static final List<String> HELPERS = List.of("-database", "-migrate", "-static");
    private static final List<String> FAMILIES = List.of("-worker-", "-timer-");

    private ClashRules() {}

    static Stream<Finding> check(Site site) {
        return Stream.of(helper(site), name(site), port(site), user(site), database(site), hosts(site), media(site))
                .flatMap(findings -> findings);
    }

    /// `wsgi-shop-migrate.service` belongs to `shop`, so no other application can be called `shop-migrate`.
    private static Stream<Finding> helper(Site site) {
        var name = site.name();
        var helped = HELPERS.stream()
                .filter(name::endsWith)
                .map(helper -> name.substring(0, name.length() - helper.length()));
        var family = IntStream.range(0, name.length())
                .filter(at -> FAMILIES.stream().anyMatch(part -> name.startsWith(part, at)))
                .mapToObj(at -> name.substring(0, at));
        return Stream.concat(helped, family)
                .filter(other -> site.ask(claims -> claims.named(other)))
                .limit(1)
                .map(other -> site.finding(
                        "helperName", GeneralSettings.NAME, Map.of("unit", "wsgi-" + name, "other", other)));
    }

    private static Stream<Finding> name(Site site) {
        return site.ask(claims -> claims.name(site.name(), site.index())).stream()
                .map(other -> {
                    var free = freeName(site);
                    return site.clash("nameClash", GeneralSettings.NAME, other)
                            .fixedBy(site.fix("Call it " + free, GeneralSettings.NAME, free));
                });
    }

    private static String freeName(Site site) {
        var stem = site.name().isEmpty() ? "app" : site.name();
        return LongStream.iterate(2, number -> number + 1)
                .mapToObj(number -> "-" + number)
                .map(end -> stem.substring(0, Math.min(stem.length(), LONGEST_NAME - end.length())) + end)
                .filter(name -> !site.ask(claims -> claims.named(name)))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Finding> port(Site site) {
        if (!ServingSettings.PORT.applies(site.application())) {
            return Stream.empty();
        }
        return site.ask(claims -> claims.port(site.of(ServingSettings.PORT), site.index())).stream()
                .map(other ->
                        site.clash("portClash", ServingSettings.PORT, other).fixedBy(site.freePort()));
    }

    private static Stream<Finding> user(Site site) {
        return site.ask(claims -> claims.user(site.of(DatabaseSettings.USER), site.index())).stream()
                .map(other -> site.clash("userClash", DatabaseSettings.USER, other)
                        .fixedBy(Optional.of(site.name())
                                .filter(free -> !site.ask(claims -> claims.isUser(free)))
                                .map(free -> site.fix("Use " + free, DatabaseSettings.USER::reset))));
    }

    private static Stream<Finding> database(Site site) {
        if (!site.on(DatabaseSettings.DATABASE_CREATE_LOCALLY)) {
            return Stream.empty();
        }
        return site.ask(claims -> claims.database(site.of(DatabaseSettings.DATABASE), site.index())).stream()
                .map(other -> site.clash("databaseClash", DatabaseSettings.DATABASE, other)
                        .fixedBy(Optional.of(site.name())
                                .filter(free -> !site.ask(claims -> claims.isDatabase(free)))
                                .map(free -> site.fix("Use " + free, DatabaseSettings.DATABASE::reset))));
    }

    /// Behind nginx every name belongs to one application: the host name and what else may be asked for.
    private static Stream<Finding> hosts(Site site) {
        var own = lower(site.application().hostName());
        return Claims.served(site.application()).stream()
                .flatMap(host -> site.ask(claims -> claims.host(host, site.index())).stream()
                        .map(other -> host.equals(own)
                                ? hostClash(site, ServingSettings.HOST_NAME, host, other)
                                : hostClash(site, ServingSettings.ALLOWED_HOSTS, host, other)
                                        .fixedBy(site.fix(
                                                "Leave it out of allowedHosts",
                                                ServingSettings.ALLOWED_HOSTS,
                                                site.application().allowedHosts().stream()
                                                        .filter(entry ->
                                                                !lower(entry).equals(host))
                                                        .toList()))));
    }

    private static Finding hostClash(Site site, Setting<?> setting, String host, String other) {
        return site.finding("hostClash", setting, Map.of("host", host, "other", other));
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    private static Stream<Finding> media(Site site) {
        var mine = site.of(ServingSettings.MEDIA_ROOT);
        return mine.isEmpty()
                ? Stream.empty()
                : site.ask(claims -> claims.media(mine, site.index())).stream()
                        .map(other -> site.finding(
                                        "mediaClash",
                                        ServingSettings.MEDIA_ROOT,
                                        Map.of("path", mine, "other", other, "name", site.name()))
                                .fixedBy(freeFolder(site)));
    }

    private static Optional<Fix> freeFolder(Site site) {
        return Optional.of("/var/lib/wsgi-media/" + site.name())
                .filter(folder -> site.ask(claims -> claims.media(folder, Integer.MAX_VALUE))
                        .isEmpty())
                .map(folder -> site.fix("Use " + folder, ServingSettings.MEDIA_ROOT, folder));
    }
}
