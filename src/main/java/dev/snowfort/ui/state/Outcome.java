package dev.snowfort.ui.state;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.check.Check;
import dev.snowfort.check.Finding;
import dev.snowfort.check.Severity;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.generate.Generation;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.review.Basis;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that follows from a deployment: never stored, always computed, after an edit from what was computed before it.
///
/// @param generation the files that it makes
/// @param check what is wrong with it
/// @param ratings what systemd says of each application
public record Outcome(Generation generation, Check check, List<Rating> ratings) {
    public Outcome {
        ratings = List.copyOf(ratings);
    }

    public static Outcome of(Deployment deployment) {
        var basis = Basis.of(deployment);
        return new Outcome(
                Generation.of(deployment),
                Check.of(deployment),
                deployment.applications().stream()
                        .map(application -> Rating.of(basis, application))
                        .toList());
    }

    /// The outcome of a later deployment; only the applications that changed are assessed, and all of them for another
    /// systemd.
    Outcome after(Generation later) {
        return new Outcome(later, check.after(later.deployment()), ratings(later.deployment()));
    }

    public Deployment deployment() {
        return generation.deployment();
    }

    private List<Rating> ratings(Deployment later) {
        var basis = Basis.of(later);
        var known = new IdentityHashMap<Application, Rating>();
        var now = new ArrayList<Rating>(later.applications().size());
        for (var application : later.applications()) {
            var index = now.size();
            if (index < ratings.size()
                    && deployment().applications().get(index) == application
                    && ratings.get(index).basis().equals(basis)) {
                now.add(ratings.get(index));
            } else {
                now.add(rating(basis, application, index, known));
            }
        }
        return now;
    }

    /// @param known filled when it is needed: most edits leave the other applications where they were
    private Rating rating(Basis basis, Application application, int index, Map<Application, Rating> known) {
        if (known.isEmpty()) {
            for (var i = 0; i < ratings.size(); i++) {
                known.put(deployment().applications().get(i), ratings.get(i));
            }
        }
        return Optional.ofNullable(known.get(application))
                .filter(before -> before.basis().equals(basis))
                .or(() -> rating(index).map(before -> before.after(basis, application)))
                .orElseGet(() -> Rating.of(basis, application));
    }

    /// Nothing where there is no such application, or none yet.
    public Optional<Rating> rating(int application) {
        return application >= 0 && application < ratings.size()
                ? Optional.of(ratings.get(application))
                : Optional.empty();
    }

    public GeneratedFiles files() {
        return generation.files();
    }

    public List<Finding> findings() {
        return check.findings();
    }

    public List<Finding> findings(FieldId field) {
        return findings(field.application()).stream()
                .filter(finding -> finding.field().equals(field))
                .toList();
    }

    public List<Finding> findings(int application) {
        return check.findings(application);
    }

    public boolean hasErrors() {
        return findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
