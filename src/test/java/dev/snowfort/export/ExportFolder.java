package dev.snowfort.export;

import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.model.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/// A folder that is exported to.
record ExportFolder(Path folder) {
    void export(Deployment deployment, boolean force) throws Exception {
        plan(deployment).write(force);
    }

    ExportPlan plan(Deployment deployment) throws ExportException {
        return ExportPlan.of(folder, GeneratedFiles.generate(deployment));
    }

    void edit(String path) throws IOException {
        var file = folder.resolve(path);
        Files.writeString(file, Files.readString(file) + "# mine\n");
    }

    /// What is in its files, by their paths in it.
    TreeMap<String, String> contents() throws IOException {
        var contents = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return contents;
    }
}
