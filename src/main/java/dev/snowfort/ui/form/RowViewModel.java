package dev.snowfort.ui.form;

import dev.snowfort.catalog.Declaration;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Kind;
import dev.snowfort.check.Finding;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// One setting of the shown application or of the deployment: what the row shows, and what an edit makes of its owner.
/// A
/// value equal to the default is stored as none, so that the file stays small, except where that would make the setting
/// meaningless.
///
/// @param <O> what has the setting
/// @param <T> the setting's value
public final class RowViewModel<O, T> implements Target<T>, AutoCloseable {
    private final Workbench workbench;
    private final Subject<O> subject;
    private final Declaration<O, T> setting;
    private final ReadOnlyObjectWrapper<State<T>> state;
    private final Subscription subscription;

    /// @param owner whose value it is
    /// @param chosen whether the application has a value of its own
    /// @param changed whether the value differs from the default
    /// @param resettable whether there is something to reset
    /// @param applies whether the setting means anything for the application
    public record State<T>(
            Object owner,
            T value,
            T fallback,
            boolean chosen,
            boolean changed,
            boolean resettable,
            boolean applies,
            List<Finding> findings) {}

    RowViewModel(Workbench workbench, Subject<O> subject, Declaration<O, T> setting) {
        this.workbench = workbench;
        this.subject = subject;
        this.setting = setting;
        state = new ReadOnlyObjectWrapper<>(look());
        subscription = Watch.on(workbench, () -> state.set(look()));
    }

    public Declaration<O, T> setting() {
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
        subject.type(setting, value, owner -> with(owner, value));
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
        subject.change("Reset " + Workbench.inSentence(setting.label()), setting::reset);
    }

    /// The default, where that is short: `off`, `30 s`.
    public String fallbackInWords() {
        return ValueWords.ifShort(ValueWords.of(setting.kind(), state().fallback()));
    }

    public void fix(Finding finding) {
        finding.fix().ifPresent(fix -> workbench.store().change(fix.label(), fix.change()));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void change(String verb, T value) {
        subject.change(verb + " " + Workbench.inSentence(setting.label()), owner -> with(owner, value));
    }

    private State<T> look() {
        var owner = subject.now();
        return new State<>(
                Owner.of(workbench),
                setting.of(owner),
                setting.defaultFor(owner),
                setting.chosen(owner).isPresent(),
                setting.changed(owner),
                setting.changed(owner) && resets(owner) && !mustBeGiven(owner),
                setting.applies(owner),
                workbench.derived().outcome().findings(FieldId.of(subject.index(), setting)));
    }

    private O with(O owner, T value) {
        return value.equals(setting.defaultFor(owner)) && resets(owner)
                ? setting.reset(owner)
                : setting.set(owner, value);
    }

    /// Whether a reset does what it says: the name has no default, and an application without its settings module would
    /// be no Django application any more.
    private boolean resets(O owner) {
        return setting.stored() && setting.applies(setting.reset(owner)) == setting.applies(owner);
    }

    /// The default is nothing, and nothing would not do.
    private boolean mustBeGiven(O owner) {
        return setting.required(owner).isPresent() && setting.defaultFor(owner).equals("");
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
