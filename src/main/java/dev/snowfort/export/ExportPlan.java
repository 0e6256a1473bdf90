package dev.snowfort.export;

import dev.snowfort.export.LineDiff.Line;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.storage.AtomicFile;
import dev.snowfort.storage.IoSentence;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an export to a folder would do, file by file, before anything is written. A file that somebody edited after the
/// last export is written over only when told to; one that Snowfort did not make never is, and neither is a keys file
/// that was filled in.
public final class ExportPlan {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /// What becomes of a file.
    public enum Fate {
        /// It is not there yet.
        CREATE("new"),
        /// It is as the last export left it.
        UPDATE("changed"),
        UNCHANGED("unchanged"),
        /// It was edited after the last export: written over only when told to.
        EDITED("edited by hand"),
        /// A keys file that was filled in or edited: never written over, never shown.
        KEPT("kept as it is"),
        /// Snowfort did not make it: never written over.
        FOREIGN("not made by Snowfort"),
        /// An earlier export made it and this one does not need it any more.
        REMOVE("no longer needed");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// @param difference from what is on the disk to what would be; empty where nothing changes or may not be shown
    public record Item(String path, Fate fate, List<Line> difference) {
        public Item {
            difference = List.copyOf(difference);
        }
    }

    private final Path folder;
    private final GeneratedFiles files;
    private final Manifest manifest;
    private final List<Item> items;

    private ExportPlan(Path folder, GeneratedFiles files, Manifest manifest, List<Item> items) {
        this.folder = folder;
        this.files = files;
        this.manifest = manifest;
        this.items = List.copyOf(items);
    }

    /// Whether an earlier export went to a folder.
    public static boolean isExport(Path folder) {
        return Files.isRegularFile(folder.resolve(Manifest.NAME), LinkOption.NOFOLLOW_LINKS);
    }

    /// Looks at the folder, which need not exist, and changes nothing.
    ///
    /// @throws ExportException when the folder cannot be read or is none
    public static ExportPlan of(Path named, GeneratedFiles files) throws ExportException {
        var folder = named.toString().isEmpty() ? Path.of(".") : named;
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ExportException("Cannot export to " + folder + ": it is a file; name a folder.");
        }
        try {
            var manifest = Manifest.read(folder);
            var inspection = new Inspection(folder, manifest);
            var items = new ArrayList<Item>();
            if (Manifest.isTaken(folder)) {
                items.add(new Item(Manifest.NAME, Fate.FOREIGN, List.of()));
            }
            for (var file : files.files()) {
                items.add(inspection.item(file));
            }
            for (var path : manifest.pathsBesides(files)) {
                items.addAll(inspection.stale(path));
            }
            return new ExportPlan(folder, files, manifest, items);
        } catch (IOException failed) {
            throw cannot(folder, failed);
        }
    }

    public Path folder() {
        return folder;
    }

    Manifest manifest() {
        return manifest;
    }

    GeneratedFiles files() {
        return files;
    }

    public List<Item> items() {
        return items;
    }

    public List<Item> items(Fate fate) {
        return items.stream().filter(item -> item.fate() == fate).toList();
    }

    /// Whether writing would change anything.
    public boolean changesNothing() {
        return items.stream().allMatch(item -> item.fate() == Fate.UNCHANGED || item.fate() == Fate.KEPT);
    }

    /// Writes what the plan says; unchanged files are not touched.
    ///
    /// @param overEdited whether files that somebody edited are written over
    /// @throws RefusedException before anything is written, when a file is in the way
    /// @throws ExportException when the disk fails; every file is then either the old or the new one
    public void write(boolean overEdited) throws ExportException, RefusedException {
        refuseToBegin();
        if (!overEdited) {
            refuseEdited();
        }
        writeLeaving(Set.of());
    }

    /// Like [#write], but of the files that somebody edited only those are written over that are named; the others stay
    /// as they are and count as edited from then on, too.
    public void writeOver(Set<String> edited) throws ExportException, RefusedException {
        refuseToBegin();
        writeLeaving(items(Fate.EDITED).stream()
                .filter(item -> !edited.contains(item.path()))
                .collect(Collectors.toSet()));
    }

    private void writeLeaving(Set<Item> left) throws ExportException {
        try {
            Files.createDirectories(folder);
            for (var item : items) {
                demandWritable(folder.resolve(item.path()).getParent());
            }
            manifest.expecting(files).write(folder);
            for (var item : items) {
                if (!left.contains(item)) {
                    carryOut(item);
                }
            }
            manifest.of(files, items, left).write(folder);
            tidy();
        } catch (IOException failed) {
            throw cannot(folder, failed);
        }
    }

    /// An export that was cut off leaves the file that it was at.
    private void tidy() throws IOException {
        var written = Stream.of(
                        items.stream().map(Item::path), manifest.hashes().keySet().stream(), Stream.of(Manifest.NAME))
                .flatMap(paths -> paths)
                .map(folder::resolve)
                .collect(Collectors.groupingBy(
                        Path::getParent,
                        Collectors.mapping(path -> path.getFileName().toString(), Collectors.toSet())));
        for (var place : written.entrySet()) {
            if (Files.isDirectory(place.getKey(), LinkOption.NOFOLLOW_LINKS)) {
                AtomicFile.tidy(place.getKey(), place.getValue()::contains);
            }
        }
    }

    /// Before the first file is written, so that none is when one cannot be.
    private static void demandWritable(Path parent) throws AccessDeniedException {
        if (Files.exists(parent) && !(Files.isWritable(parent) && Files.isExecutable(parent))) {
            throw new AccessDeniedException(parent.toString());
        }
    }

    private void refuseToBegin() throws ExportException, RefusedException {
        if (changed()) {
            throw new RefusedException(folder + " has changed since it was looked at; look at it again, then export.");
        }
        var foreign = items(Fate.FOREIGN);
        if (!foreign.isEmpty()) {
            throw new RefusedException(names(foreign) + " in " + folder
                    + (foreign.size() == 1 ? " was" : " were")
                    + " not made by Snowfort and would be lost; export to another folder, or move "
                    + (foreign.size() == 1 ? "it" : "them") + " away.");
        }
    }

    private void refuseEdited() throws RefusedException {
        var edited = items(Fate.EDITED);
        if (!edited.isEmpty()) {
            throw new RefusedException(names(edited) + " in " + folder
                    + (edited.size() == 1 ? " was" : " were")
                    + " edited after the last export; look at the difference (snowfort diff), then export with --force to"
                    + " write over " + (edited.size() == 1 ? "it." : "them."));
        }
    }

    private void carryOut(Item item) throws IOException {
        var path = folder.resolve(item.path());
        switch (item.fate()) {
            case UNCHANGED, KEPT, FOREIGN -> {}
            case REMOVE -> Files.deleteIfExists(path);
            case CREATE, UPDATE, EDITED -> {
                var file = files.file(item.path()).orElseThrow();
                Files.createDirectories(path.getParent());
                if (file.secret()) {
                    AtomicFile.write(path, Inspection.bytes(file), OWNER_ONLY);
                } else {
                    AtomicFile.write(path, Inspection.bytes(file));
                }
            }
        }
    }

    private boolean changed() throws ExportException {
        return !of(folder, files).items.equals(items);
    }

    private static String names(List<Item> items) {
        return String.join(", ", items.stream().map(Item::path).toList());
    }

    private static ExportException cannot(Path folder, IOException failed) {
        return new ExportException("Cannot export to " + folder + ": " + IoSentence.of(failed) + ".", failed);
    }
}
