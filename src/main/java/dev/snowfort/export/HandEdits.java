package dev.snowfort.export;

import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.LineDiff.Line;
import dev.snowfort.generate.GeneratedFile;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.DeploymentFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody did by hand to the files of an export, told from what an export would change. The export kept no copy,
/// but its deployment file makes the same files again, and the manifest says whether they are the same.
public final class HandEdits {
    private HandEdits() {}

    /// By path: from what the last export wrote to what is on the disk now. A file whose earlier text cannot be had
    /// again has no entry.
    public static Map<String, List<Line>> of(ExportPlan plan) {
        var edited = plan.items(Fate.EDITED);
        var edits = new LinkedHashMap<String, List<Line>>();
        if (!edited.isEmpty()) {
            var exported = exported(plan.folder());
            edited.forEach(item -> before(plan, exported, item.path())
                    .flatMap(before -> after(plan.folder().resolve(item.path()))
                            .map(after -> LineDiff.of(before.text(), after)))
                    .ifPresent(lines -> edits.put(item.path(), lines)));
        }
        return edits;
    }

    private static Optional<GeneratedFiles> exported(Path folder) {
        try {
            return Optional.of(GeneratedFiles.generate(DeploymentFile.read(folder.resolve("deployment.json"))));
        } catch (DeploymentFileException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<GeneratedFile> before(ExportPlan plan, Optional<GeneratedFiles> exported, String path) {
        return exported.flatMap(files -> files.file(path)).filter(file -> plan.manifest()
                .made(path, file.text().getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<String> after(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
