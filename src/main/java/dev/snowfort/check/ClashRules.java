package dev.snowfort.check;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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
                        clashes(
                                deployment,
                                Settings.HOST_NAME,
                                "host name",
                                Settings.SETUP_NGINX::of,
                                _ -> Optional.empty()))
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

    private static <T> Finding clash(
            Deployment deployment, Setting<T> setting, String word, int index, String owner, Optional<T> free) {
        var application = deployment.applications().get(index);
        var value = setting.of(application);
        var finding = Finding.error(
                FieldId.of(index, setting),
                "Two applications have the " + word + " “" + value + "”; give this one another than “" + owner
                        + "” has.");
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
