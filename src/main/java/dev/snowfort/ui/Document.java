package dev.snowfort.ui;

import dev.snowfort.model.Deployment;
import dev.snowfort.storage.ChangedOnDiskException;
import dev.snowfort.storage.DeploymentFile;
import dev.snowfort.storage.DeploymentFile.OnDisk;
import dev.snowfort.storage.DeploymentFileException;
import dev.snowfort.storage.Examples;
import dev.snowfort.storage.Fingerprint;
import dev.snowfort.storage.SharedFiles;
import dev.snowfort.storage.UnsavedWork;
import dev.snowfort.ui.state.Store;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The file that the deployment comes from and goes to. Whatever would lose changes asks first; whatever fails leaves
/// everything as it was and says so.
public final class Document implements AutoCloseable {
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

    /// Somebody else changed the file, and there are unsaved changes here.
    ///
    /// @param whenSaving whether it was found when the user wanted to save
    public record Conflict(Path file, OnDisk theirs, boolean whenSaving) {}

    private final Store store;
    private final Background background;
    private final SharedFiles files;
    private final Prompts prompts;
    private final Consumer<String> complain;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.NEW);
    private final ReadOnlyObjectWrapper<Optional<Conflict>> conflict = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final FileClaim claim;
    private Optional<Fingerprint> known = Optional.empty();
    private Optional<Fingerprint> refused = Optional.empty();
    private int requests;

    /// @param complain shows a sentence about what did not work; an empty one takes it away
    public Document(Store store, Background background, SharedFiles files, Prompts prompts, Consumer<String> complain) {
        this.store = store;
        this.background = background;
        this.files = files;
        this.prompts = prompts;
        this.complain = complain;
        claim = new FileClaim(files, background, remark::set);
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// What somebody else did to the file that must be decided on; nothing most of the time.
    public ReadOnlyObjectProperty<Optional<Conflict>> conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /// What the user should know about the file; empty most of the time.
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /// What the file held when it was opened or saved here.
    Optional<Fingerprint> known() {
        return known;
    }

    void complain(String sentence) {
        complain.accept(sentence);
    }

    @Override
    public void close() {
        claim.close();
    }

    /// The store has it already.
    void begin(Beginning beginning) {
        complain.accept(beginning.sentence());
        known = beginning.known();
        place.set(beginning.place());
        claim.take(beginning.place().file());
    }

    public void create() {
        whenSafe(() -> show(Deployment.EMPTY, Place.NEW, Optional.empty()));
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
                () -> DeploymentFile.open(file),
                read -> {
                    if (request == requests) {
                        whenSafe(() -> show(read.deployment(), Place.of(file), Optional.of(read.fingerprint())));
                    }
                },
                complain);
    }

    public void openExample(String name) {
        whenSafe(() -> show(Examples.deployment(name), Place.ofExample(name), Optional.empty()));
    }

    public void save() {
        save(() -> {});
    }

    public void saveAs() {
        prompts.fileToSave().apply(place.get().name()).ifPresent(file -> write(file, true, () -> {}));
    }

    /// Saves over what somebody else made of the file: the user has seen that.
    void saveOver() {
        conflict.get().ifPresent(seen -> write(seen.file(), true, () -> {}));
    }

    /// Takes what somebody else made of the file, in one step that can be undone.
    void loadTheirs() {
        conflict.get().ifPresent(seen -> take(seen.theirs()));
    }

    /// Leaves it at that until somebody changes the file again, or it is saved.
    void keepMine() {
        conflict.get().ifPresent(seen -> refused = Optional.of(seen.theirs().fingerprint()));
        conflict.set(Optional.empty());
    }

    /// Goes on with work that an earlier window left: what its file holds is opened, the work is one step upon that.
    void restore(UnsavedWork work, Optional<OnDisk> onDisk, Runnable then) {
        whenSafe(() -> {
            show(
                    onDisk.map(OnDisk::deployment).orElse(Deployment.EMPTY),
                    new Place(work.name(), work.file()),
                    work.known());
            store.change("Restore unsaved changes", _ -> work.deployment());
            then.run();
        });
    }

    /// Looks whether somebody else changed the file.
    void look() {
        place.get().file().ifPresent(file -> {
            var document = store.openedProperty().get();
            var before = known;
            background.run(
                    () -> changed(file, before),
                    theirs -> theirs.filter(
                                    _ -> document == store.openedProperty().get() && before.equals(known))
                            .ifPresent(found -> changedOnDisk(new Conflict(file, found, false))),
                    complain);
        });
    }

    private static Optional<OnDisk> changed(Path file, Optional<Fingerprint> known) throws DeploymentFileException {
        var now = SharedFiles.fingerprint(file);
        return now.isEmpty() || now.equals(known) ? Optional.empty() : Optional.of(DeploymentFile.open(file));
    }

    private void changedOnDisk(Conflict found) {
        var theirs = found.theirs();
        if (theirs.deployment().equals(store.current())) {
            known = Optional.of(theirs.fingerprint());
            store.markSaved(theirs.deployment());
        } else if (found.whenSaving() || store.dirtyProperty().get()) {
            if (found.whenSaving() || !refused.equals(Optional.of(theirs.fingerprint()))) {
                conflict.set(Optional.of(found));
            }
        } else {
            take(theirs);
            remark.set(found.file().getFileName()
                    + " was changed by somebody else and has been read again. Undo brings back what was here.");
        }
    }

    private void take(OnDisk theirs) {
        conflict.set(Optional.empty());
        store.change("Read " + place.get().name() + " again", _ -> theirs.deployment());
        known = Optional.of(theirs.fingerprint());
        store.markSaved(theirs.deployment());
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
        var file = place.get().file();
        file.or(() -> prompts.fileToSave().apply(place.get().name()))
                .ifPresent(named -> write(named, file.isEmpty(), then));
    }

    /// When it is done, another deployment may have taken the place of the written one: that one was not saved.
    ///
    /// @param over whether the user agreed to write over whatever is there
    private void write(Path file, boolean over, Runnable then) {
        var written = store.current();
        var document = store.openedProperty().get();
        var before = known;
        background.run(
                () -> over ? new Written(files.saveOver(file, written)) : saved(file, written, before),
                outcome -> {
                    if (store.openedProperty().get() == document) {
                        switch (outcome) {
                            case Written(Fingerprint now) -> wrote(file, written, now, then);
                            case Found(OnDisk theirs) -> changedOnDisk(new Conflict(file, theirs, true));
                        }
                    }
                },
                complain);
    }

    private sealed interface Outcome permits Written, Found {}

    private record Written(Fingerprint now) implements Outcome {}

    private record Found(OnDisk theirs) implements Outcome {}

    private Outcome saved(Path file, Deployment deployment, Optional<Fingerprint> before)
            throws DeploymentFileException {
        try {
            return new Written(files.save(file, deployment, before));
        } catch (ChangedOnDiskException changed) {
            return new Found(DeploymentFile.open(file));
        }
    }

    private void wrote(Path file, Deployment written, Fingerprint now, Runnable then) {
        complain.accept("");
        conflict.set(Optional.empty());
        known = Optional.of(now);
        place.set(Place.of(file));
        claim.take(Optional.of(file));
        store.markSaved(written);
        then.run();
    }

    private void show(Deployment deployment, Place where, Optional<Fingerprint> onDisk) {
        requests++;
        complain.accept("");
        remark.set("");
        conflict.set(Optional.empty());
        refused = Optional.empty();
        known = onDisk;
        place.set(where);
        claim.take(where.file());
        store.open(deployment);
    }
}
