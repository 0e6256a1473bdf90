package dev.snowfort.ui;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.model.Application;
import dev.snowfort.scan.ProjectScanner;
import dev.snowfort.ui.state.Applications;
import dev.snowfort.ui.state.Workbench;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;

/// From a project's folder to an application: reads it in the background, shows what was found, and adds it as one
/// step.
final class Scanning {
    private final Window window;
    private final Workbench workbench;
    private final Background background;
    private final Supplier<Optional<Path>> chooseFolder;
    private final Consumer<String> complain;

    /// @param complain shows a sentence about what did not work; an empty one takes it away
    Scanning(
            Window window,
            Workbench workbench,
            Background background,
            Supplier<Optional<Path>> chooseFolder,
            Consumer<String> complain) {
        this.window = window;
        this.workbench = workbench;
        this.background = background;
        this.chooseFolder = chooseFolder;
        this.complain = complain;
    }

    void start() {
        chooseFolder.get().ifPresent(this::scan);
    }

    void scan(Path folder) {
        complain.accept("");
        var dialog = new ScanDialog(window, folder);
        dialog.show();
        background.run(
                () -> ProjectScanner.scan(folder, dialog::isCancelled),
                scan -> {
                    if (!dialog.isCancelled()) {
                        dialog.show(folder, scan, taken -> add(taken.application()));
                    }
                },
                sentence -> {
                    if (!dialog.isCancelled()) {
                        dialog.close();
                        complain.accept(sentence);
                    }
                });
    }

    private void add(Application proposal) {
        var deployment = workbench.store().current();
        var fitting = Applications.fitting(deployment, proposal);
        var place = deployment.applications().size();
        workbench.store().change("Add " + fitting.name(), place, current -> current.adding(place, fitting));
        workbench.focus().ask(FieldId.of(place, GeneralSettings.NAME));
    }
}
