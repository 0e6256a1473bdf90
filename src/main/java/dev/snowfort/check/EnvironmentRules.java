package dev.snowfort.check;

import dev.snowfort.catalog.SecretNames;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Variables and credentials have names that an application can read, and no secret is among the readable ones.
final class EnvironmentRules {
    private EnvironmentRules() {}

    static Stream<Finding> check(Site site) {
        var variables = site.of(SecretSettings.ENVIRONMENT);
        var unspeakable = variables.keySet().stream()
                .filter(name -> !Settings.variableValue(variables.get(name)))
                .toList();
        return Stream.of(
                        misnamed(site, "environmentName", SecretSettings.ENVIRONMENT, variables),
                        misnamed(
                                site,
                                "credentialName",
                                SecretSettings.CREDENTIALS,
                                site.of(SecretSettings.CREDENTIALS)),
                        Site.when(
                                variables.containsKey("PATH"),
                                () -> site.finding(
                                                "environmentPath",
                                                SecretSettings.ENVIRONMENT,
                                                Map.of("unit", site.unit()))
                                        .fixedBy(without(site, "Leave PATH out", "PATH"))),
                        Site.when(
                                !unspeakable.isEmpty(),
                                () -> site.finding(
                                                "environmentValue",
                                                SecretSettings.ENVIRONMENT,
                                                Map.of("names", Site.quoted(unspeakable)))
                                        .fixedBy(site.fix("Delete the character", EnvironmentRules::speakable))),
                        variables.keySet().stream().flatMap(name -> secret(site, name)))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> misnamed(Site site, String rule, Setting<?> setting, Map<String, String> variables) {
        List<String> broken = variables.keySet().stream()
                .filter(Predicate.not(Settings::variableName))
                .toList();
        return Site.when(!broken.isEmpty(), () -> site.finding(rule, setting, Map.of("names", Site.quoted(broken))));
    }

    private static Stream<Finding> secret(Site site, String name) {
        var values = Map.of("name", name);
        if (site.of(SecretSettings.KEYS).contains(name)
                || site.of(SecretSettings.OPTIONAL_KEYS).contains(name)) {
            return Stream.of(site.finding("environmentAndKeys", SecretSettings.ENVIRONMENT, values)
                    .fixedBy(without(site, "Keep it in the keys file", name)));
        }
        return Site.when(
                SecretNames.suggests(name),
                () -> site.finding("environmentSecret", SecretSettings.ENVIRONMENT, values)
                        .fixedBy(Optional.of(
                                        site.fix("Keep it in the keys file", application -> asKey(application, name)))
                                .filter(_ -> SecretSettings.KEYS.applies(site.application())
                                        && Settings.variableName(name))));
    }

    private static Fix without(Site site, String label, String name) {
        return site.fix(label, application -> without(application, name));
    }

    private static Application without(Application application, String name) {
        var variables = new TreeMap<>(SecretSettings.ENVIRONMENT.of(application));
        variables.remove(name);
        return SecretSettings.ENVIRONMENT.set(application, variables);
    }

    private static Application asKey(Application application, String name) {
        var keys = new ArrayList<>(SecretSettings.KEYS.of(application));
        keys.add(name);
        return SecretSettings.KEYS.set(without(application, name), keys);
    }

    private static Application speakable(Application application) {
        var variables = new TreeMap<>(SecretSettings.ENVIRONMENT.of(application));
        variables.replaceAll((_, value) -> Settings.variableValue(value)
                ? value
                : value.codePoints()
                        .filter(c -> c == '\t' || c == '\n' || !Character.isISOControl(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
        return SecretSettings.ENVIRONMENT.set(application, variables);
    }
}
