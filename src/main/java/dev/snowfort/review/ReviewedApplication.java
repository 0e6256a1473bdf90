package dev.snowfort.review;

import dev.snowfort.catalog.DefaultSandbox;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.check.Finding;
import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Exposure;
import dev.snowfort.exposure.Verdict;
import dev.snowfort.model.Application;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// An application as the review shows it.
///
/// @param name what it is called, never blank
/// @param unit the service's full name
/// @param directives the whole catalogue, in its order
/// @param findings all of the application, errors first
public record ReviewedApplication(
        String name, String unit, Verdict verdict, List<ReviewedDirective> directives, List<Finding> findings) {
    public ReviewedApplication {
        directives = List.copyOf(directives);
        findings = List.copyOf(findings);
    }

    /// @param index place in the deployment's list
    public static ReviewedApplication of(
            int index, Application application, Basis basis, PriceList prices, List<Finding> findings) {
        var priced = prices.of(application);
        var defaults = DefaultSandbox.of(application);
        Map<String, List<Finding>> byDirective = findings.stream()
                .filter(finding -> finding.field().inSandbox())
                .collect(Collectors.groupingBy(finding -> finding.field().directive()));
        var directives = Hardening.all().stream()
                .map(directive -> ReviewedDirective.of(
                        directive,
                        application,
                        defaults,
                        basis,
                        priced,
                        byDirective.getOrDefault(directive.name(), List.of())))
                .toList();
        return new ReviewedApplication(
                name(index, application), Service.unit(application), priced.verdict(), directives, findings);
    }

    /// What an application is called where it has no name.
    public static String name(int index, Application application) {
        return application.name().isBlank() ? "application " + (index + 1) : application.name();
    }

    /// As `systemd-analyze security` prints it; nothing where the service would not be loaded.
    public Optional<Exposure> exposure() {
        return verdict instanceof Assessment assessment ? Optional.of(assessment.overall()) : Optional.empty();
    }

    public long count(DirectiveState state) {
        return directives.stream()
                .filter(directive -> directive.state() == state)
                .count();
    }

    /// Those that differ from the default.
    public List<ReviewedDirective> decisions() {
        return directives.stream()
                .filter(directive -> directive.state() != DirectiveState.DEFAULT)
                .toList();
    }
}
