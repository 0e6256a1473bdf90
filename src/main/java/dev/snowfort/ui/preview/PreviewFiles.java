package dev.snowfort.ui.preview;

import dev.snowfort.generate.GeneratedFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// All generated files, in the order of the export, with what the last change did to each.
record PreviewFiles(SequencedMap<String, PreviewFile> files) {
    /// Holds the whole deployment, so it changes with everything and tells nothing.
    private static final String DEPLOYMENT = "deployment.json";

    static PreviewFiles unmarked(GeneratedFiles generated) {
        var files = new LinkedHashMap<String, PreviewFile>();
        generated.files().forEach(file -> files.put(file.path(), PreviewFile.unmarked(file)));
        return new PreviewFiles(files);
    }

    PreviewFiles changedTo(GeneratedFiles generated) {
        var next = new LinkedHashMap<String, PreviewFile>();
        generated.files().forEach(file -> {
            var before = files.get(file.path());
            next.put(file.path(), before == null ? PreviewFile.unmarked(file) : before.changedTo(file));
        });
        return new PreviewFiles(next);
    }

    List<String> paths() {
        return List.copyOf(files.sequencedKeySet());
    }

    Optional<PreviewFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /// What to show when a file is gone, such as the template of an application that has another name now: the one in
    /// its place.
    String inPlaceOf(String path, List<String> pathsBefore) {
        var place = Math.clamp(pathsBefore.indexOf(path), 0, files.size() - 1);
        return files.containsKey(path) ? path : paths().get(place);
    }

    /// The files besides the shown one that the last change made different.
    List<String> changedBesides(String path) {
        return files.sequencedValues().stream()
                .filter(PreviewFile::hasChanges)
                .map(changed -> changed.file().path())
                .filter(changed -> !changed.equals(path) && !changed.equals(DEPLOYMENT))
                .toList();
    }
}
