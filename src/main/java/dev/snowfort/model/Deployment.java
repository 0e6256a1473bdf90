package dev.snowfort.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Everything that one exported flake is made from.
///
/// @param title what the flake is called, one line
/// @param applications in the order that the user gave them
/// @param settings those of the deployment as a whole that were chosen, written and read through
///   `catalog.DeploymentSetting`, and fields of the deployment file that this version does not know
public record Deployment(String title, List<Application> applications, Fields settings) {
    public static final Deployment EMPTY = new Deployment("", List.of(), Fields.NONE);

    public Deployment {
        applications = List.copyOf(applications);
    }

    public Deployment(String title, List<Application> applications) {
        this(title, applications, Fields.NONE);
    }

    public Deployment withTitle(String changed) {
        return new Deployment(changed, applications, settings);
    }

    public Deployment withApplications(List<Application> changed) {
        return new Deployment(title, changed, settings);
    }

    public Deployment withSettings(Fields changed) {
        return new Deployment(title, applications, changed);
    }

    public Deployment with(int index, UnaryOperator<Application> change) {
        var changed = new ArrayList<>(applications);
        changed.set(index, change.apply(changed.get(index)));
        return withApplications(changed);
    }

    public Deployment adding(int index, Application application) {
        var changed = new ArrayList<>(applications);
        changed.add(index, application);
        return withApplications(changed);
    }

    public Deployment removing(int index) {
        var changed = new ArrayList<>(applications);
        changed.remove(index);
        return withApplications(changed);
    }

    public Deployment moving(int from, int to) {
        var changed = new ArrayList<>(applications);
        changed.add(to, changed.remove(from));
        return withApplications(changed);
    }
}
