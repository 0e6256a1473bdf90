package dev.snowfort.ui.section.secrets;

import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.generate.WantedKeys;
import dev.snowfort.keys.KeysFile;
import dev.snowfort.keys.KeysFileException;
import dev.snowfort.keys.Report;
import dev.snowfort.keys.SecretKey;
import dev.snowfort.keys.SecretKey.Before;
import dev.snowfort.keys.Wanted;
import dev.snowfort.model.Application;
import dev.snowfort.ui.Background;
import dev.snowfort.ui.form.Watch;
import dev.snowfort.ui.section.secrets.KeysNotice.Checked;
import dev.snowfort.ui.section.secrets.KeysNotice.Done;
import dev.snowfort.ui.section.secrets.KeysNotice.Failed;
import dev.snowfort.ui.section.secrets.KeysNotice.Nothing;
import dev.snowfort.ui.section.secrets.KeysNotice.Question;
import dev.snowfort.ui.state.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// The keys of the shown application: the template as systemd reads it, and what was found in files. It learns names,
/// lines and kinds of problems; no value gets here.
final class KeysViewModel implements AutoCloseable {
    private static final String KEY = "SECRET_KEY";

    private final Workbench workbench;
    private final Background background;
    private final KeysPrompts prompts;
    private final ReadOnlyObjectWrapper<KeysNotice> notice = new ReadOnlyObjectWrapper<>(new Nothing());
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final Subscription subscription;
    private int request;

    /// @param place in the list of applications
    /// @param hasFile whether the application has a keys file
    /// @param credential whether SECRET_KEY is a credential
    /// @param template what systemd makes of the template
    record Shown(int place, boolean hasFile, boolean credential, List<Wanted> wanted, Report template) {
        static final Shown NOTHING = new Shown(-1, false, false, List.of(), new Report(List.of(), List.of()));

        boolean asksForKey() {
            return credential || wanted.stream().anyMatch(one -> one.name().equals(KEY));
        }

        /// The name to write, or none where the file is the credential.
        String key() {
            return credential ? SecretKey.ALONE : KEY;
        }
    }

    KeysViewModel(Workbench workbench, Background background, KeysPrompts prompts) {
        this.workbench = workbench;
        this.background = background;
        this.prompts = prompts;
        subscription = Watch.on(workbench, this::refresh);
    }

    ReadOnlyObjectProperty<KeysNotice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void check() {
        var wanted = shown.get().wanted();
        prompts.fileToCheck()
                .get()
                .ifPresent(file ->
                        run(() -> KeysFile.check(file, wanted), report -> notice.set(new Checked(file, report))));
    }

    /// Writes a new key, unless the file holds one: then it asks.
    void generate() {
        var key = shown.get().key();
        prompts.fileForKey()
                .get()
                .ifPresent(file -> run(() -> writeUnlessThere(file, key), before -> {
                    notice.set(before == Before.VALUE ? new Question(file) : new Done(written(file, before)));
                }));
    }

    /// The answer yes to the question.
    void replace() {
        var key = shown.get().key();
        if (notice.get() instanceof Question(Path file)) {
            run(
                    () -> {
                        SecretKey.write(file, key, true);
                        return Before.VALUE;
                    },
                    before -> notice.set(new Done(written(file, before))));
        }
    }

    void dismiss() {
        request++;
        notice.set(new Nothing());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private static Before writeUnlessThere(Path file, String key) throws KeysFileException {
        var before = SecretKey.look(file, key);
        if (before != Before.VALUE) {
            SecretKey.write(file, key, false);
        }
        return before;
    }

    private static String written(Path file, Before before) {
        return switch (before) {
            case NO_FILE -> file + " was made, with a new SECRET_KEY in it, for you alone to read.";
            case NO_NAME -> "A new SECRET_KEY was added to " + file + ", which is now for its owner alone to read.";
            case NO_VALUE ->
                "SECRET_KEY in " + file + " has a new value, and the file is now for its owner alone to read.";
            case VALUE ->
                "SECRET_KEY in " + file
                        + " has another value. With the restart of the service everybody is logged out.";
        };
    }

    /// The latest request wins.
    private <T> void run(Callable<T> work, Consumer<T> onDone) {
        request++;
        var mine = request;
        notice.set(new Nothing());
        background.run(
                work,
                result -> {
                    if (mine == request) {
                        onDone.accept(result);
                    }
                },
                sentence -> {
                    if (mine == request) {
                        notice.set(new Failed(sentence));
                    }
                });
    }

    /// What was found is about the names as they were then.
    private void refresh() {
        var now = workbench.application().map(this::look).orElse(Shown.NOTHING);
        var before = shown.get();
        shown.set(now);
        if (now.place() != before.place()
                || now.credential() != before.credential()
                || !now.wanted().equals(before.wanted())) {
            dismiss();
        }
    }

    private Shown look(Application application) {
        var wanted = WantedKeys.of(application);
        var template = workbench
                .derived()
                .outcome()
                .files()
                .file(GeneratedFiles.keysPath(application))
                .map(file -> KeysFile.check(file.text(), wanted))
                .orElse(Shown.NOTHING.template());
        return new Shown(
                workbench.focus().application(),
                SecretSettings.hasKeysFile(application),
                SecretSettings.CREDENTIALS.of(application).containsKey(KEY),
                wanted,
                template);
    }
}
