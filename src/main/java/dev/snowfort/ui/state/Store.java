package dev.snowfort.ui.state;

import dev.snowfort.model.Deployment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Holds the deployment that the window shows. Every edit goes through here and can be undone; undo is a list of
/// earlier records, each with the place of the application that was looked at. On the FX thread only.
public final class Store {
    /// @param before place of the application that was shown when the step was made
    /// @param after place of the one that was shown then
    private record Step(String label, Deployment deployment, int before, int after) {
        Step over(Deployment other) {
            return new Step(label, other, before, after);
        }
    }

    private final ReadOnlyObjectWrapper<Deployment> current;
    private final ReadOnlyIntegerWrapper opened = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private Deployment saved;
    private Optional<Object> typing = Optional.empty();
    private int shown;

    public Store(Deployment deployment) {
        current = new ReadOnlyObjectWrapper<>(deployment);
        saved = deployment;
    }

    public ReadOnlyObjectProperty<Deployment> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Deployment current() {
        return current.get();
    }

    /// How many deployments were opened: changes just before another one takes the place of the current one.
    public ReadOnlyIntegerProperty openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// Whether there is something that was not saved.
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /// What undo would take back; empty when there is nothing.
    public ReadOnlyStringProperty undoLabelProperty() {
        return undoLabel.getReadOnlyProperty();
    }

    /// What redo would do again; empty when there is nothing.
    public ReadOnlyStringProperty redoLabelProperty() {
        return redoLabel.getReadOnlyProperty();
    }

    /// Place of the application that [Focus] is to show.
    int shown() {
        return shown;
    }

    void showing(int application) {
        shown = application;
    }

    /// One step for undo. A change that changes nothing is none.
    public void change(String label, UnaryOperator<Deployment> change) {
        change(label, shown, change);
    }

    /// @param showing place of the application that is shown afterwards
    public void change(String label, int showing, UnaryOperator<Deployment> change) {
        typing = Optional.empty();
        step(label, showing, change.apply(current()));
    }

    /// Like [#change], but changes that follow each other with an equal `field` are one step, until [#endTyping].
    public void type(String label, Object field, UnaryOperator<Deployment> change) {
        type(label, field, change.apply(current()));
    }

    /// Like [#type], but the change is made to what was there before the typing began.
    public void typeAnew(String label, Object field, UnaryOperator<Deployment> change) {
        type(label, field, change.apply(isTyping(field) ? past.element().deployment() : current()));
    }

    private void type(String label, Object field, Deployment next) {
        if (isTyping(field)) {
            continueStep(next);
        } else if (!next.equals(current())) {
            step(label, shown, next);
            typing = Optional.of(field);
        }
    }

    private boolean isTyping(Object field) {
        return typing.equals(Optional.of(field)) && !past.isEmpty();
    }

    /// The next [#type] begins a step of its own.
    public void endTyping() {
        typing = Optional.empty();
    }

    public void undo() {
        undo(1);
    }

    /// The latest steps, as many as there are at most.
    public void undo(int steps) {
        move(past, future, steps).ifPresent(step -> show(step.before(), step.deployment()));
    }

    public void redo() {
        redo(1);
    }

    public void redo(int steps) {
        move(future, past, steps).ifPresent(step -> show(step.after(), step.deployment()));
    }

    /// What undo would take back, the latest first.
    public List<String> undoLabels(int most) {
        return past.stream().limit(most).map(Step::label).toList();
    }

    /// What redo would do again, in its order.
    public List<String> redoLabels(int most) {
        return future.stream().limit(most).map(Step::label).toList();
    }

    /// What was there before the latest step.
    public Optional<Deployment> before() {
        return Optional.ofNullable(past.peek()).map(Step::deployment);
    }

    /// Another deployment takes the place of the current one: nothing to undo, nothing unsaved.
    public void open(Deployment deployment) {
        past.clear();
        future.clear();
        typing = Optional.empty();
        saved = deployment;
        opened.set(opened.get() + 1);
        show(0, deployment);
    }

    /// What stands on the disk now.
    public void markSaved(Deployment onDisk) {
        saved = onDisk;
        typing = Optional.empty();
        show(current());
    }

    private void step(String label, int showing, Deployment next) {
        if (next.equals(current())) {
            return;
        }
        past.push(new Step(label, current(), shown, showing));
        future.clear();
        show(showing, next);
    }

    private void continueStep(Deployment next) {
        if (next.equals(past.element().deployment())) {
            past.pop();
            typing = Optional.empty();
        }
        future.clear();
        show(next);
    }

    /// @return the last step that was taken
    private Optional<Step> move(Deque<Step> from, Deque<Step> to, int steps) {
        typing = Optional.empty();
        var deployment = current();
        var last = Optional.<Step>empty();
        for (var moved = 0; moved < steps && !from.isEmpty(); moved++) {
            var step = from.pop();
            to.push(step.over(deployment));
            deployment = step.deployment();
            last = Optional.of(step);
        }
        return last;
    }

    private void show(int application, Deployment deployment) {
        shown = application;
        show(deployment);
    }

    private void show(Deployment deployment) {
        undoLabel.set(past.isEmpty() ? "" : past.element().label());
        redoLabel.set(future.isEmpty() ? "" : future.element().label());
        dirty.set(!deployment.equals(saved));
        current.set(deployment);
    }
}
