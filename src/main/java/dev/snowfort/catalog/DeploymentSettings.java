package dev.snowfort.catalog;

import dev.snowfort.catalog.Kind.Choice;
import dev.snowfort.catalog.Kind.Flag;
import dev.snowfort.catalog.Kind.Option;
import dev.snowfort.catalog.Kind.Text;
import dev.snowfort.model.Deployment;
import java.util.List;
import java.util.Optional;

/// Every setting of the deployment as a whole, in the order of the form. A new one is one more constant here.
public final class DeploymentSettings {
    public static final String SUMMARY = "What holds for all applications together.";

    public static final DeploymentSetting<String> TITLE = DeploymentSetting.of(
                    "title",
                    "Title",
                    new Text(),
                    "",
                    "Title",
                    "What this deployment is for, in one line: the description of the flake.")
            .withExample("Shop and blog of the example company")
            .derived(Deployment::title, Deployment::withTitle)
            .refuse(
                    title -> !Patterns.oneLine(title),
                    _ -> "The title holds a line break or another control character; keep it to one line.");

    public static final DeploymentSetting<String> NIXOS = DeploymentSetting.of(
            "nixos",
            "Machine",
            new Choice(Release.all().stream()
                    .map(release -> new Option(release.name(), release.title(), release.sentence()))
                    .toList()),
            Release.byDefault().name(),
            "Release of NixOS",
            "What the machine runs. The exposure, the prices and what systemd knows are those of its systemd.");

    public static final DeploymentSetting<Boolean> HIDE_PROCESSES = DeploymentSetting.of(
            "hideProcesses",
            "Machine",
            new Flag(),
            false,
            "Hide processes",
            "The users of the machine see no processes but their own, nor the command lines of others. That a service"
                    + " runs, and with which command, systemctl still tells. It holds for everything on the machine:"
                    + " an agent of a monitoring that is not root finds no processes any more.");

    private static final List<DeploymentSetting<?>> ALL = List.of(TITLE, NIXOS, HIDE_PROCESSES);

    private DeploymentSettings() {}

    /// In the order of the form.
    public static List<DeploymentSetting<?>> all() {
        return ALL;
    }

    /// Those that the deployment file has a field for among the others, in its order.
    public static List<DeploymentSetting<?>> stored() {
        return ALL.stream().filter(DeploymentSetting::stored).toList();
    }

    public static Optional<DeploymentSetting<?>> named(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    /// The release that the deployment is for; the default where it names none that is known.
    public static Release release(Deployment deployment) {
        return Release.named(NIXOS.of(deployment)).orElse(Release.byDefault());
    }
}
