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

/// What somebody did by hand to a file of an export, apart from what changed in the deployment since. The export kept
/// no copy, but its deployment file makes the same files again, and the manifest says whether they are the same.
///
/// @param theirs from what the last export wrote to what is on the disk now
/// @param ours from what the last export wrote to what the next one would write
public record HandEdit(List<Line> theirs, List<Line> ours) {
    public HandEdit {
        theirs = List.copyOf(theirs);
        ours = List.copyOf(ours);
    }

    /// By path. A file whose earlier text cannot be had again has no entry.
    public static Map<String, HandEdit> of(ExportPlan plan) {
        var edited = plan.items(Fate.EDITED);
        var edits = new LinkedHashMap<String, HandEdit>();
        if (!edited.isEmpty()) {
            exported(plan.folder())
                    .ifPresent(exported -> edited.forEach(
                            item -> of(plan, exported, item.path()).ifPresent(edit -> edits.put(item.path(), edit))));
        }
        return edits;
    }

    private static Optional<HandEdit> of(ExportPlan plan, GeneratedFiles exported, String path) {
        try {
            var before = exported.file(path).map(GeneratedFile::text).orElse("");
            if (!plan.manifest().made(path, before.getBytes(StandardCharsets.UTF_8))) {
                return Optional.empty();
            }
            var onDisk = new String(Files.readAllBytes(plan.folder().resolve(path)), StandardCharsets.UTF_8);
            var next = plan.files().file(path).map(GeneratedFile::text).orElse("");
            return Optional.of(new HandEdit(LineDiff.of(before, onDisk), LineDiff.of(before, next)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Optional<GeneratedFiles> exported(Path folder) {
        try {
            return Optional.of(GeneratedFiles.generate(DeploymentFile.read(folder.resolve("deployment.json"))));
        } catch (DeploymentFileException unreadable) {
            return Optional.empty();
        }
    }
}
