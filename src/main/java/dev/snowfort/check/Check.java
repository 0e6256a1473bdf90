package dev.snowfort.check;

import dev.snowfort.model.Deployment;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// All rules over a deployment. The findings come by application and field, errors first.
public final class Check {
    private static final List<Function<Deployment, Stream<Finding>>> RULES = List.of(
            TitleRules::check,
            SettingRules::check,
            ClashRules::check,
            KeysRules::check,
            HostRules::check,
            ListenRules::check,
            SandboxRules::check);

    private Check() {}

    public static List<Finding> findings(Deployment deployment) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(deployment))
                .sorted(Comparator.comparingInt(
                                (Finding finding) -> finding.field().application())
                        .thenComparing(Finding::severity))
                .toList();
    }
}
