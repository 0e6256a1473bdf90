package dev.snowfort.ui.state;

import dev.snowfort.export.ExportPlan;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Which folder the shown deployment was exported to, in this window or earlier. It goes with the deployment when that
/// is saved under another name.
public final class LastExport {
    private final Function<Path, Optional<Path>> remembered;
    private final BiConsumer<Path, Path> remember;
    private int deployment;
    private Optional<Path> file = Optional.empty();
    private Optional<Path> folder = Optional.empty();

    /// @param remembered the folder that a deployment file was exported to
    /// @param remember keeps a deployment file and its folder
    public LastExport(Function<Path, Optional<Path>> remembered, BiConsumer<Path, Path> remember) {
        this.remembered = remembered;
        this.remember = remember;
    }

    /// Says what is open.
    ///
    /// @param opened see [Store#openedProperty]
    /// @param place its file; nothing before it was saved for the first time
    public void shows(int opened, Optional<Path> place) {
        if (opened != deployment) {
            folder = Optional.empty();
        }
        deployment = opened;
        file = place;
        folder = folder.or(() -> file.flatMap(remembered));
        keep();
    }

    public void wentTo(Path exported) {
        folder = Optional.of(exported);
        keep();
    }

    public Optional<Path> folder() {
        return folder;
    }

    /// The folder that a deployment file lies in, when an export made it. Looks at the disk.
    public static Optional<Path> around(Path deployment) {
        return Optional.ofNullable(deployment.toAbsolutePath().getParent()).filter(ExportPlan::isExport);
    }

    private void keep() {
        file.ifPresent(saved -> folder.filter(known -> !remembered
                        .apply(saved)
                        .equals(Optional.of(known.toAbsolutePath().normalize())))
                .ifPresent(known -> remember.accept(saved, known)));
    }
}
