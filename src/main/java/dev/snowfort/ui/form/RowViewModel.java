package dev.snowfort.ui.form;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Kind;
import dev.snowfort.catalog.Setting;
import dev.snowfort.check.Finding;
import dev.snowfort.model.Application;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// One setting of the shown application: what the row shows, and what an edit makes of the application. A value equal
/// to the default is stored as none, so that the file stays small, except where that would make the setting
/// meaningless.
///
/// @param <T> the setting's value
public final class RowViewModel<T> implements Target<T>, AutoCloseable {
    private static final Application NOBODY = new Application("");

    private final Workbench workbench;
    private final Setting<T> setting;
    private final ReadOnlyObjectWrapper<State<T>> state;
    private final Subscription subscription;

    /// @param owner whose value it is
    /// @param chosen whether the application has a value of its own
    /// @param resettable whether there is something to reset
    /// @param applies whether the setting means anything for the application
    public record State<T>(
            Object owner,
            T value,
            T fallback,
            boolean chosen,
            boolean resettable,
            boolean applies,
            List<Finding> findings) {}

    public RowViewModel(Workbench workbench, Setting<T> setting) {
        this.workbench = workbench;
        this.setting = setting;
        state = new ReadOnlyObjectWrapper<>(look());
        subscription = Watch.on(workbench, () -> state.set(look()));
    }

    public Setting<T> setting() {
        return setting;
    }

    public ReadOnlyObjectProperty<State<T>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State<T> state() {
        return state.get();
    }

    @Override
    public void type(T value) {
        workbench.type(setting, application -> with(application, value));
    }

    @Override
    public void typeDefault() {
        type(state().fallback());
    }

    @Override
    public void adding(String what, T value) {
        change("Add " + what + " to", value);
    }

    @Override
    public void removing(String what, T value) {
        change("Remove " + what + " from", value);
    }

    /// A switch or a choice: a step that is named after the setting.
    public void choose(T value) {
        change(verb(value), value);
    }

    @Override
    public void endTyping() {
        workbench.store().endTyping();
    }

    public void reset() {
        workbench.change("Reset " + Workbench.inSentence(setting.label()), setting::reset);
    }

    public void fix(Finding finding) {
        finding.fix().ifPresent(fix -> workbench.store().change(fix.label(), fix.change()));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void change(String verb, T value) {
        workbench.change(verb + " " + Workbench.inSentence(setting.label()), application -> with(application, value));
    }

    private State<T> look() {
        var application = workbench.application().orElse(NOBODY);
        var index = workbench.focus().application();
        return new State<>(
                Owner.of(workbench),
                setting.of(application),
                setting.defaultFor(application),
                setting.chosen(application).isPresent(),
                setting.changed(application) && resets(application) && !mustBeGiven(application),
                setting.applies(application),
                workbench.derived().outcome().findings(FieldId.of(index, setting)));
    }

    private Application with(Application application, T value) {
        return value.equals(setting.defaultFor(application)) && resets(application)
                ? setting.reset(application)
                : setting.set(application, value);
    }

    /// Whether a reset does what it says: the name has no default, and an application without its settings module would
    /// be no Django application any more.
    private boolean resets(Application application) {
        return setting.stored() && setting.applies(setting.reset(application)) == setting.applies(application);
    }

    /// The default is nothing, and nothing would not do.
    private boolean mustBeGiven(Application application) {
        return setting.required(application).isPresent()
                && setting.defaultFor(application).equals("");
    }

    private String verb(T value) {
        return switch (setting.kind()) {
            case Kind.Flag _ -> value.equals(true) ? "Switch on" : "Switch off";
            case Kind.Text _,
                    Kind.Block _,
                    Kind.Number _,
                    Kind.Choice _,
                    Kind.TextList _,
                    Kind.Variables _,
                    Kind.Records _ -> "Change";
        };
    }
}
