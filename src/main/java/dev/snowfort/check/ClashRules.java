package dev.snowfort.check;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What two applications on one machine cannot share: name, port, user, database, host name. The later one is told.
final class ClashRules {
    private static final List<String> HELPERS = List.of("-migrate", "-database");

    private ClashRules() {}

    static Stream<Finding> check(Deployment deployment) {
        return Stream.of(
                        helpers(deployment),
                        clashes(deployment, Settings.NAME, "name", _ -> true, _ -> Optional.empty()),
                        clashes(deployment, Settings.PORT, "port", Settings.PORT::applies, ClashRules::nextPort),
                        clashes(deployment, Settings.USER, "user", _ -> true, _ -> Optional.empty()),
                        clashes(deployment, Settings.DATABASE, "database", _ -> true, _ -> Optional.empty()),
                        hosts(deployment))
                .flatMap(clash -> clash);
    }

    /// `wsgi-shop-migrate.service` belongs to `shop`, so no other application can be called `shop-migrate`.
    private static Stream<Finding> helpers(Deployment deployment) {
        var names = deployment.applications().stream().map(Application::name).toList();
        return IntStream.range(0, names.size())
                .boxed()
                .flatMap(index -> HELPERS.stream()
                        .filter(helper -> names.get(index).endsWith(helper)
                                && names.contains(names.get(index)
                                        .substring(0, names.get(index).length() - helper.length())))
                        .map(helper -> Finding.error(
                                FieldId.of(index, Settings.NAME),
                                "The unit wsgi-" + names.get(index)
                                        + " is a helper of another application; choose another name"
                                        + " than one that ends in " + helper + ".")));
    }

    /// Behind nginx every name belongs to one application: the host name and what else may be asked for.
    private static Stream<Finding> hosts(Deployment deployment) {
        var owners = new LinkedHashMap<String, Integer>();
        var findings = Stream.<Finding>builder();
        for (var index = 0; index < deployment.applications().size(); index++) {
            var application = deployment.applications().get(index);
            for (var host : servedHosts(application)) {
                int owner = Objects.requireNonNullElse(owners.putIfAbsent(host, index), index);
                if (owner != index) {
                    var isOwn = host.equals(application.hostName().toLowerCase(Locale.ROOT));
                    findings.add(clash(
                            FieldId.of(index, isOwn ? Settings.HOST_NAME : Settings.ALLOWED_HOSTS),
                            "host name",
                            host,
                            deployment.applications().get(owner).name()));
                }
            }
        }
        return findings.build();
    }

    /// The names that nginx answers for; it reads them in any case.
    private static Set<String> servedHosts(Application application) {
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

    private static <T> Stream<Finding> clashes(
            Deployment deployment,
            Setting<T> setting,
            String word,
            Predicate<Application> matters,
            Function<Deployment, Optional<T>> free) {
        Map<T, String> owners = new LinkedHashMap<>();
        var findings = Stream.<Finding>builder();
        for (var index = 0; index < deployment.applications().size(); index++) {
            var application = deployment.applications().get(index);
            if (!matters.test(application)) {
                continue;
            }
            var owner = owners.putIfAbsent(setting.of(application), application.name());
            if (owner != null) {
                findings.add(clash(deployment, setting, word, index, owner, free.apply(deployment)));
            }
        }
        return findings.build();
    }

    private static Finding clash(FieldId field, String word, Object value, String owner) {
        return Finding.error(
                field,
                "Two applications have the " + word + " “" + value + "”; give this one another than “" + owner
                        + "” has.");
    }

    private static <T> Finding clash(
            Deployment deployment, Setting<T> setting, String word, int index, String owner, Optional<T> free) {
        var value = setting.of(deployment.applications().get(index));
        var finding = clash(FieldId.of(index, setting), word, value, owner);
        return free.map(next -> finding.fixedBy(new Fix(
                        "Use " + word + " " + next,
                        changed -> changed.with(index, broken -> setting.set(broken, next)))))
                .orElse(finding);
    }

    private static Optional<Long> nextPort(Deployment deployment) {
        LongSummaryStatistics ports = deployment.applications().stream()
                .filter(Settings.PORT::applies)
                .mapToLong(Settings.PORT::of)
                .summaryStatistics();
        return Optional.of(ports.getMax() + 1).filter(port -> port <= 65535);
    }
}
