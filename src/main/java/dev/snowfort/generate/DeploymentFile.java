package dev.snowfort.generate;

import dev.snowfort.model.Deployment;
import dev.snowfort.storage.DeploymentFormat;
import java.util.List;
import java.util.function.Function;

/// `deployment.json`: what the deployment file's format prints, application by application.
final class DeploymentFile {
    private static final String APPLICATIONS = "\n  \"applications\": [";
    private static final Function<Entry, Piece> OBJECT = entry -> Piece.text(object(entry) + ",\n");
    private static final Function<Entry, Piece> LAST_OBJECT = entry -> Piece.text(object(entry) + "\n");

    private DeploymentFile() {}

    static GeneratedFile of(Export export, Deployment deployment) {
        var alone = deployment.withApplications(List.of());
        var around = export.once("deployment.json", List.of(alone), () -> DeploymentFormat.print(alone));
        if (export.all().isEmpty()) {
            return new Pieces().add(around).file("deployment.json");
        }
        var start = around.indexOf(APPLICATIONS) + APPLICATIONS.length();
        var all = export.all();
        return new Pieces()
                .add(around.substring(0, start) + "\n")
                .add(export.each(all.subList(0, all.size() - 1), OBJECT))
                .add(all.getLast().once(LAST_OBJECT))
                .add("  " + around.substring(start))
                .file("deployment.json");
    }

    private static String object(Entry entry) {
        return DeploymentFormat.print(entry.application()).indent(4).stripTrailing();
    }
}
