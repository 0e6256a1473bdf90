package dev.snowfort.export;

import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Autosaves;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.Examples;
import dev.snowfort.storage.Fingerprint;
import dev.snowfort.storage.Homes;
import dev.snowfort.storage.SharedFiles;
import dev.snowfort.storage.UnsavedWork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A program that saves, or exports, without end: two deployments in turn, in which files come and go. It is killed
/// from
/// outside.
final class KilledProgram {
    static final List<Deployment> IN_TURN = List.of(
            Examples.deployment("intranet"),
            Examples.deployment("intranet")
                    .with(0, wiki -> ProcessSettings.PROCESSES.set(wiki, 7L))
                    .adding(1, new Application("second"))
                    .with(1, second -> ServingSettings.PORT.set(second, 8111L)));

    private KilledProgram() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "save" -> save(folder);
            case "export" -> export(folder);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void save(Path folder) throws Exception {
        var homes = Homes.under(folder.resolve("home"));
        var file = folder.resolve("deployment.json");
        var slot = new Autosaves(homes).slot();
        var known = Files.exists(file)
                ? Optional.of(DeploymentFile.open(file).fingerprint())
                : Optional.<Fingerprint>empty();
        for (var number = 0; ; number++) {
            var deployment = IN_TURN.get(number % IN_TURN.size());
            slot.write(new UnsavedWork(
                    deployment.withTitle("edit " + number), "deployment.json", Optional.of(file), known));
            System.out.println(number);
            known = Optional.of(new SharedFiles(homes).save(file, deployment, known));
        }
    }

    private static void export(Path folder) throws Exception {
        var files = IN_TURN.stream().map(GeneratedFiles::generate).toList();
        for (var number = 0; ; number++) {
            System.out.println(number);
            ExportPlan.of(folder, files.get(number % files.size())).write(false);
        }
    }
}
