package dev.snowfort.check;

import dev.snowfort.catalog.Release;
import dev.snowfort.model.Application;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the rules find in one application at its place, and what they asked about the others: as long as the answers
/// are the same, so are the findings.
///
/// @param findings errors first
record CheckedApplication(Application application, Release release, Inquiry inquiry, List<Finding> findings) {
    private static final List<Function<Site, Stream<Finding>>> RULES = List.of(
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

    static CheckedApplication of(Application application, int index, Claims claims, Release release) {
        var inquiry = new Inquiry(claims);
        var site = new Site(inquiry, release, index, new Confinement(application));
        var findings = RULES.stream()
                .flatMap(rule -> rule.apply(site))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        return new CheckedApplication(application, release, inquiry, findings);
    }

    /// Whether the findings are the same among other claims.
    boolean holds(Claims now, Release nowFor) {
        return release.equals(nowFor) && inquiry.holds(now);
    }
}
