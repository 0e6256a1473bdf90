package dev.snowfort.ui;

import dev.snowfort.storage.Homes;
import dev.snowfort.storage.Preferences;
import dev.snowfort.storage.PreferencesFile;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Duration;

/// The preferences in force. A change is in force at once and on the disk soon afterwards, on top of what other windows
/// have written meanwhile.
public final class Preferred implements AutoCloseable {
    private static final Duration SOON = Duration.millis(500);
    private static final Duration AT_LATEST = Duration.seconds(3);

    private final PreferencesFile file;
    private final Background background;
    private final ReadOnlyObjectWrapper<Preferences> current;
    private final ReadOnlyStringWrapper sentence;
    private final AtomicReference<UnaryOperator<Preferences>> unsaved = new AtomicReference<>(UnaryOperator.identity());
    private final Lull saving = new Lull(SOON, AT_LATEST, this::save);

    Preferred(Homes homes, Background background) {
        this.background = background;
        file = new PreferencesFile(homes);
        var found = file.read();
        current = new ReadOnlyObjectWrapper<>(found.preferences());
        sentence = new ReadOnlyStringWrapper(found.sentence());
    }

    public ReadOnlyObjectProperty<Preferences> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Preferences current() {
        return current.get();
    }

    /// Why preferences could not be read or written; empty when nothing is wrong.
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// @param change is done again on what is on the disk by then, so it must not hold on to earlier preferences
    public void change(UnaryOperator<Preferences> change) {
        var after = change.apply(current());
        if (!after.equals(current())) {
            unsaved.updateAndGet(earlier -> preferences -> change.apply(earlier.apply(preferences)));
            current.set(after);
            saving.begin();
        }
    }

    /// Writes at once what was not yet written.
    @Override
    public void close() {
        saving.end();
    }

    private void save() {
        background.run(
                () -> file.change(unsaved.getAndSet(UnaryOperator.identity())),
                onDisk -> current.set(unsaved.get().apply(onDisk)),
                sentence::set);
    }
}
