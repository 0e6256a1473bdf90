package dev.snowfort.check;

import dev.snowfort.model.Deployment;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All rules over a deployment. The findings come by application, errors first. The time that it takes grows with the
/// number of applications, and no faster.
public final class Check {
    private static final List<Function<Deployment, Stream<Finding>>> WHOLE =
            List.of(SettingRules::whole, DatabaseRules::connections);
    private static final List<Function<Site, Stream<Finding>>> EACH = List.of(
            SettingRules::check,
            ClashRules::check,
            KeysRules::check,
            EnvironmentRules::check,
            CommandRules::check,
            HostRules::check,
            CertificateRules::check,
            ProcessRules::check,
            DatabaseRules::check,
            MediaRules::check,
            ListenRules::check,
            OutgoingRules::check,
            PackageRules::check,
            SandboxRules::check,
            VersionRules::check);

    private Check() {}

    public static List<Finding> findings(Deployment deployment) {
        var claims = new Claims(deployment);
        var sites = IntStream.range(0, deployment.applications().size())
                .mapToObj(index -> new Site(deployment, claims, index))
                .toList();
        return Stream.concat(
                        WHOLE.stream().flatMap(rule -> rule.apply(deployment)),
                        EACH.stream().flatMap(rule -> sites.stream().flatMap(rule)))
                .sorted(Comparator.comparingInt(
                                (Finding finding) -> finding.field().application())
                        .thenComparing(Finding::severity))
                .toList();
    }
}
