package dev.snowfort.review;

import dev.snowfort.check.Finding;
import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Exposure;
import dev.snowfort.exposure.Verdict;
import java.util.List;
import java.util.Optional;

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
