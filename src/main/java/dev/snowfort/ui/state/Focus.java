package dev.snowfort.ui.state;

import dev.snowfort.catalog.FieldId;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;

/// What the user looks at: the application whose form is shown, or the deployment as a whole, and a field that was
/// asked
/// for.
public final class Focus implements AutoCloseable {
    /// In the place of an application: the deployment as a whole.
    public static final int DEPLOYMENT = FieldId.DEPLOYMENT;

    private final Store store;
    private final ReadOnlyIntegerWrapper application = new ReadOnlyIntegerWrapper(DEPLOYMENT);
    private final ReadOnlyObjectWrapper<Optional<FieldId>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty onlyChanged = new SimpleBooleanProperty();
    private final Subscription subscription;

    public Focus(Store store) {
        this.store = store;
        subscription = store.currentProperty().subscribe(_ -> show(store.shown()));
    }

    /// Index of the shown application, or [#DEPLOYMENT], always when there is no application. Never beyond the list.
    public ReadOnlyIntegerProperty applicationProperty() {
        return application.getReadOnlyProperty();
    }

    public int application() {
        return application.get();
    }

    /// Shows an application, the nearest one when there is none at that place, or [#DEPLOYMENT].
    public void show(int index) {
        var nearest = Math.min(index, store.current().applications().size() - 1);
        store.showing(nearest);
        application.set(nearest);
    }

    /// A field to bring into view and give the focus; the page that has it calls [#answered].
    public ReadOnlyObjectProperty<Optional<FieldId>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    public void ask(FieldId field) {
        show(field.application());
        asked.set(Optional.of(field));
    }

    public void answered() {
        asked.set(Optional.empty());
    }

    /// Whether the pages show only what differs from the defaults.
    public BooleanProperty onlyChangedProperty() {
        return onlyChanged;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
