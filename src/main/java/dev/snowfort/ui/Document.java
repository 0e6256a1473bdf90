package dev.snowfort.ui;

import dev.snowfort.model.Deployment;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.Examples;
import dev.snowfort.storage.SharedFiles;
import dev.snowfort.ui.state.Store;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The file that the deployment comes from and goes to. Whatever would lose changes asks first; whatever fails leaves
/// everything as it was and says so.
public final class Document {
    /// What is open.
    ///
    /// @param file nothing before it was saved for the first time
    public record Place(String name, Optional<Path> file) {
        static final Place NEW = new Place("deployment.json", Optional.empty());

        static Place of(Path file) {
            return new Place(file.getFileName().toString(), Optional.of(file));
        }

        static Place ofExample(String example) {
            return new Place(example + ".json", Optional.empty());
        }
    }

    private final Store store;
    private final Background background;
    private final SharedFiles files;
    private final Prompts prompts;
    private final Consumer<String> complain;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.NEW);
    private int requests;

    /// @param complain shows a sentence about what did not work; an empty one takes it away
    public Document(Store store, Background background, SharedFiles files, Prompts prompts, Consumer<String> complain) {
        this.store = store;
        this.background = background;
        this.files = files;
        this.prompts = prompts;
        this.complain = complain;
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public void create() {
        whenSafe(() -> show(Deployment.EMPTY, Place.NEW));
    }

    public void open() {
        prompts.fileToOpen().get().ifPresent(this::open);
    }

    /// The file is read first, so that nothing can be edited between the question and its consequence. Of several
    /// requests the latest wins.
    public void open(Path file) {
        requests++;
        var request = requests;
        background.run(
                () -> DeploymentFile.read(file),
                read -> {
                    if (request == requests) {
                        whenSafe(() -> show(read, Place.of(file)));
                    }
                },
                complain);
    }

    public void openExample(String name) {
        whenSafe(() -> show(Examples.deployment(name), Place.ofExample(name)));
    }

    public void save() {
        save(() -> {});
    }

    public void saveAs() {
        prompts.fileToSave().apply(place.get().name()).ifPresent(file -> write(file, () -> {}));
    }

    /// Does what would lose unsaved changes, once the user has saved them or let them go.
    public void whenSafe(Runnable then) {
        if (!store.dirtyProperty().get()) {
            then.run();
            return;
        }
        switch (prompts.unsaved().apply(place.get().name())) {
            case SAVE -> save(() -> whenSafe(then));
            case LOSE -> then.run();
            case CANCEL -> {}
        }
    }

    private void save(Runnable then) {
        place.get()
                .file()
                .or(() -> prompts.fileToSave().apply(place.get().name()))
                .ifPresent(file -> write(file, then));
    }

    /// When it is done, another deployment may have taken the place of the written one: that one was not saved.
    private void write(Path file, Runnable then) {
        var written = store.current();
        var document = store.openedProperty().get();
        background.run(
                () -> {
                    files.saveOver(file, written);
                    return file;
                },
                _ -> {
                    if (store.openedProperty().get() == document) {
                        complain.accept("");
                        place.set(Place.of(file));
                        store.markSaved(written);
                        then.run();
                    }
                },
                complain);
    }

    private void show(Deployment deployment, Place where) {
        requests++;
        complain.accept("");
        place.set(where);
        store.open(deployment);
    }
}
