package dev.snowfort.check;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Release;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// All rules over a deployment. The findings come by application, errors first. The time that it takes grows with the
/// number of applications, and no faster; after an edit, only those applications are checked again whose findings may
/// be others.
public final class Check {
    private final Release release;
    private final Claims claims;
    private final List<CheckedApplication> applications;
    private final List<Finding> whole;
    private final List<Finding> findings = new ArrayList<>();
    private final int[] starts;

    private Check(Deployment deployment, Claims claims, List<CheckedApplication> applications) {
        release = DeploymentSettings.release(deployment);
        this.claims = claims;
        this.applications = applications;
        whole = Stream.concat(SettingRules.whole(deployment), DatabaseRules.connections(claims))
                .toList();
        starts = new int[applications.size() + 1];
        collect();
    }

    public static List<Finding> findings(Deployment deployment) {
        return of(deployment).findings();
    }

    public static Check of(Deployment deployment) {
        var nothing = new Check(Deployment.EMPTY, Claims.NONE, List.of());
        return nothing.after(deployment);
    }

    /// The check of a later deployment: its findings are those that [#of] would give.
    public Check after(Deployment later) {
        var now = claims.after(later.applications());
        var nothingElse =
                now.equals(claims) && DeploymentSettings.release(later).equals(release);
        var checked = new ArrayList<CheckedApplication>(later.applications().size());
        for (var application : later.applications()) {
            checked.add(checked(application, checked.size(), now, DeploymentSettings.release(later), nothingElse));
        }
        return new Check(later, now, checked);
    }

    private CheckedApplication checked(
            Application application, int index, Claims now, Release release, boolean nothingElse) {
        if (index < applications.size()) {
            var before = applications.get(index);
            if (before.application() == application && (nothingElse || before.holds(now, release))) {
                return before;
            }
        }
        return CheckedApplication.of(application, index, now, release);
    }

    private void collect() {
        addWhole(FieldId.DEPLOYMENT);
        for (var index = 0; index < applications.size(); index++) {
            starts[index] = findings.size();
            var told = addWhole(index);
            findings.addAll(applications.get(index).findings());
            if (told) {
                findings.subList(starts[index], findings.size()).sort(Comparator.comparing(Finding::severity));
            }
        }
        starts[applications.size()] = findings.size();
    }

    private boolean addWhole(int application) {
        var before = findings.size();
        for (var finding : whole) {
            if (finding.field().application() == application) {
                findings.add(finding);
            }
        }
        return findings.size() > before;
    }

    /// Those of one application, or of the deployment as a whole.
    public List<Finding> findings(int application) {
        if (application >= applications.size()) {
            return List.of();
        }
        return application == FieldId.DEPLOYMENT
                ? findings().subList(0, starts[0])
                : findings().subList(starts[application], starts[application + 1]);
    }

    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }
}
