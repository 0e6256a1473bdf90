package dev.snowfort.check;

import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What two applications on one machine cannot share. The later one is told.
final class ClashRules {
    private static final List<String> HELPERS = List.of("-database", "-migrate", "-static");
    private static final List<String> FAMILIES = List.of("-worker-", "-timer-");

    private ClashRules() {}

    static Stream<Finding> check(Site site) {
        return Stream.of(
                        helper(site),
                        clash(site, "nameClash", Settings.NAME, _ -> true).stream(),
                        port(site),
                        clash(site, "userClash", Settings.USER, _ -> true).stream(),
                        clash(site, "databaseClash", Settings.DATABASE, Settings.DATABASE_CREATE_LOCALLY::of).stream(),
                        hosts(site),
                        media(site))
                .flatMap(findings -> findings);
    }

    /// `wsgi-shop-migrate.service` belongs to `shop`, so no other application can be called `shop-migrate`.
    private static Stream<Finding> helper(Site site) {
        if (HELPERS.stream().noneMatch(site.name()::endsWith)
                && FAMILIES.stream().noneMatch(site.name()::contains)) {
            return Stream.empty();
        }
        return site.deployment().applications().stream()
                .map(Application::name)
                .filter(other -> HELPERS.stream().anyMatch(helper -> site.name().equals(other + helper))
                        || FAMILIES.stream().anyMatch(family -> site.name().startsWith(other + family)))
                .limit(1)
                .map(other -> site.finding(
                        "helperName", Settings.NAME, Map.of("unit", "wsgi-" + site.name(), "other", other)));
    }

    private static Stream<Finding> port(Site site) {
        return clash(site, "portClash", Settings.PORT, Settings.PORT::applies)
                .map(finding -> free(site.deployment())
                        .map(port -> finding.fixedBy(site.fix("Use port " + port, Settings.PORT, port)))
                        .orElse(finding))
                .stream();
    }

    private static <T> Optional<Finding> clash(
            Site site, String rule, Setting<T> setting, Predicate<Application> matters) {
        var value = site.of(setting);
        return Optional.of(site.application())
                .filter(matters)
                .flatMap(_ -> site.earlier(
                        other -> matters.test(other) && setting.of(other).equals(value)))
                .map(other -> site.finding(rule, setting, Map.of(setting.key(), value, "other", other.name())));
    }

    private static Optional<Long> free(Deployment deployment) {
        LongSummaryStatistics ports = deployment.applications().stream()
                .filter(Settings.PORT::applies)
                .mapToLong(Settings.PORT::of)
                .summaryStatistics();
        return Optional.of(ports.getMax() + 1).filter(port -> port <= 65535);
    }

    /// Behind nginx every name belongs to one application: the host name and what else may be asked for.
    private static Stream<Finding> hosts(Site site) {
        return served(site.application())
                .flatMap(host -> site
                        .earlier(other -> names(other, host) && served(other).anyMatch(host::equals))
                        .map(other -> site.finding(
                                "hostClash",
                                host.equals(lower(site.application().hostName()))
                                        ? Settings.HOST_NAME
                                        : Settings.ALLOWED_HOSTS,
                                Map.of("host", host, "other", other.name())))
                        .stream());
    }

    /// Whether it can be one that nginx answers for: few are, and this costs next to nothing.
    private static boolean names(Application application, String host) {
        return lower(application.hostName()).equals(host)
                || application.allowedHosts().stream().map(ClashRules::lower).anyMatch(host::equals);
    }

    /// The names that nginx answers for; it reads them in any case.
    private static Stream<String> served(Application application) {
        if (!Settings.SETUP_NGINX.of(application)) {
            return Stream.empty();
        }
        var certified = Settings.ENABLE_ACME.of(application);
        return Stream.concat(
                Stream.of(application.hostName()),
                application.allowedHosts().stream()
                        .filter(host -> !host.equals("*") && (!certified || Settings.certifiable(host))))
                .map(ClashRules::lower)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream();
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    private static Stream<Finding> media(Site site) {
        var mine = site.of(Settings.MEDIA_ROOT);
        return mine.isEmpty()
                ? Stream.empty()
                : site
                        .earlier(other -> {
                            var theirs = Settings.MEDIA_ROOT.of(other);
                            return !theirs.isEmpty()
                                    && (Folders.atOrInside(mine, theirs) || Folders.atOrInside(theirs, mine));
                        })
                        .map(other -> site.finding(
                                "mediaClash",
                                Settings.MEDIA_ROOT,
                                Map.of("path", mine, "other", other.name(), "name", site.name())))
                        .stream();
    }
}
