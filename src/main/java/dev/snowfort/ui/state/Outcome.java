package dev.snowfort.ui.state;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.check.Check;
import dev.snowfort.check.Finding;
import dev.snowfort.check.Severity;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.review.Basis;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// All that follows from a deployment: never stored, always computed.
///
/// @param ratings what systemd says of each application
public record Outcome(Deployment deployment, List<Finding> findings, GeneratedFiles files, List<Rating> ratings) {
    public Outcome {
        ratings = List.copyOf(ratings);
    }

    public static Outcome of(Deployment deployment) {
        var basis = Basis.of(deployment);
        return of(
                deployment,
                deployment.applications().stream()
                        .map(application -> Rating.of(basis, application))
                        .toList());
    }

    private static Outcome of(Deployment deployment, List<Rating> ratings) {
        return new Outcome(deployment, Check.findings(deployment), GeneratedFiles.generate(deployment), ratings);
    }

    /// The outcome of a later deployment; only the applications that changed are assessed, and all of them for another
    /// systemd.
    Outcome after(Deployment later) {
        var known = new IdentityHashMap<Application, Rating>();
        for (var i = 0; i < ratings.size(); i++) {
            known.put(deployment.applications().get(i), ratings.get(i));
        }
        var basis = Basis.of(later);
        var now = new ArrayList<Rating>();
        for (var application : later.applications()) {
            now.add(Optional.ofNullable(known.get(application))
                    .filter(before -> before.basis().equals(basis))
                    .or(() -> rating(now.size()).map(before -> before.after(basis, application)))
                    .orElseGet(() -> Rating.of(basis, application)));
        }
        return of(later, now);
    }

    /// Nothing where there is no such application, or none yet.
    public Optional<Rating> rating(int application) {
        return application >= 0 && application < ratings.size()
                ? Optional.of(ratings.get(application))
                : Optional.empty();
    }

    public List<Finding> findings(FieldId field) {
        return findings.stream()
                .filter(finding -> finding.field().equals(field))
                .toList();
    }

    public List<Finding> findings(int application) {
        return findings.stream()
                .filter(finding -> finding.field().application() == application)
                .toList();
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
