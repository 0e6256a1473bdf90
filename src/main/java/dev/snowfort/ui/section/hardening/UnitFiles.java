package dev.snowfort.ui.section.hardening;

import dev.snowfort.review.UnitReview.UnitFile;
import dev.snowfort.review.UnitSandbox;
import dev.snowfort.storage.IoSentence;
import dev.snowfort.ui.Background;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// A unit file and its drop-ins, as the user chooses them and off the FX thread.
///
/// @param choice no file when the user thinks better of it
public record UnitFiles(Supplier<List<Path>> choice, Background background) {
    private static final String UNIT = ".service";

    /// Far beyond any real unit.
    private static final int LARGEST = 1 << 20;

    /// Asks with the desktop's own dialog.
    public static UnitFiles over(Window window, Background background) {
        return new UnitFiles(
                () -> Optional.ofNullable(chooser().showOpenMultipleDialog(window)).stream()
                        .flatMap(List::stream)
                        .map(File::toPath)
                        .toList(),
                background);
    }

    /// @param onRead gets the files in the order in which systemd reads them
    /// @param onFail gets a sentence
    void ask(Consumer<List<UnitFile>> onRead, Consumer<String> onFail) {
        var chosen = choice.get();
        if (!chosen.isEmpty()) {
            background.run(() -> read(chosen), onRead, onFail);
        }
    }

    static List<UnitFile> read(List<Path> chosen) throws UnitFileException {
        var units =
                chosen.stream().map(UnitFiles::name).filter(UnitFiles::isUnit).toList();
        if (units.size() > 1) {
            throw new UnitFileException(String.join(" and ", units)
                    + " are units of their own; import one unit at a time, its drop-ins beside it.");
        }
        var files = new ArrayList<UnitFile>();
        for (var file : inOrder(chosen)) {
            files.add(UnitFile.of(name(file), bytes(file)));
        }
        var refusal = UnitSandbox.refuse(files);
        if (refusal.isPresent()) {
            throw new UnitFileException(refusal.get());
        }
        return List.copyOf(files);
    }

    /// The unit, and then the drop-ins by name.
    private static List<Path> inOrder(List<Path> files) {
        return files.stream()
                .sorted(Comparator.comparing((Path file) -> !isUnit(name(file))).thenComparing(UnitFiles::name))
                .toList();
    }

    private static byte[] bytes(Path file) throws UnitFileException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new UnitFileException(name(file) + " is too large for a unit file; choose another.");
            }
            return bytes;
        } catch (IOException failed) {
            throw new UnitFileException("Cannot open " + file + ": " + IoSentence.of(failed) + ".", failed);
        }
    }

    private static boolean isUnit(String name) {
        return name.endsWith(UNIT);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static FileChooser chooser() {
        var chooser = new FileChooser();
        chooser.setTitle("Import the sandbox of a unit, with its drop-ins");
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter("All files", "*"),
                        new ExtensionFilter("Units (*.service, *.conf)", "*.service", "*.conf"));
        return chooser;
    }
}
