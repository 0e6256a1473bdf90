package dev.snowfort.generate;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Release;
import dev.snowfort.catalog.Setting;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.Source;
import dev.snowfort.nix.Nix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// A deployment as the emitters see it: applications sorted by name, each once. A second one of the same name is left
/// out, since one attribute cannot be set twice; a finding tells the user.
record Export(String title, Release release, boolean hidesProcesses, List<Entry> applications) {
    private static final String REPLACEMENT = "\uFFFD";

    /// @param index in the deployment, for [FieldId]
    record Entry(int index, Application application) {
        String name() {
            return text(application.name());
        }

        Source source() {
            return application.source();
        }

        /// Name of the flake input for the source.
        String input() {
            return name() + "-source";
        }

        String origin(Setting<?> setting) {
            return FieldId.of(index, setting).toString();
        }

        String origin(String directive) {
            return FieldId.sandbox(index, directive).toString();
        }
    }

    static Export of(Deployment deployment) {
        var names = new HashSet<String>();
        var entries = new ArrayList<Entry>();
        for (var index = 0; index < deployment.applications().size(); index++) {
            var application = deployment.applications().get(index);
            if (names.add(text(application.name()))) {
                entries.add(new Entry(index, application));
            }
        }
        entries.sort(Comparator.comparing(Entry::name));
        return new Export(
                oneLine(text(deployment.title())),
                DeploymentSettings.release(deployment),
                DeploymentSettings.HIDE_PROCESSES.of(deployment),
                entries);
    }

    /// The title, or what stands in its place.
    String heading() {
        return title.isBlank() ? "WSGI applications" : title;
    }

    /// A text that Nix can hold: the preview goes on while the user mends what a finding complains of.
    static String text(String typed) {
        return Nix.canHold(typed) ? typed : held(typed);
    }

    private static String held(String typed) {
        var held = new StringBuilder();
        typed.codePoints()
                .mapToObj(Character::toString)
                .forEach(character -> held.append(Nix.canHold(character) ? character : REPLACEMENT));
        return held.toString();
    }

    static String oneLine(String text) {
        return text.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", " ");
    }
}
