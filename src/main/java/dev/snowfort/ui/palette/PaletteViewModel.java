package dev.snowfort.ui.palette;

import dev.snowfort.ui.state.Workbench;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What was typed, what was found, which of it is selected, and what happens when it is chosen.
final class PaletteViewModel {
    private final Workbench workbench;
    private final Runnable toForm;
    private final Consumer<String> showFile;
    private final Finder finder;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper();

    /// @param toForm shows the form and the preview, if something else is in their place
    /// @param showFile gets the path of a generated file
    PaletteViewModel(Workbench workbench, List<Command> commands, Runnable toForm, Consumer<String> showFile) {
        this.workbench = workbench;
        this.toForm = toForm;
        this.showFile = showFile;
        finder = new Finder(commands);
        query.subscribe((_, _) -> find());
    }

    StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<List<Hit>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    List<Hit> hits() {
        return hits.get();
    }

    /// Place of the selected hit.
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Begins anew.
    void start() {
        query.set("");
        find();
    }

    void select(int place) {
        selected.set(Math.clamp(place, 0, Math.max(0, hits().size() - 1)));
    }

    void moveBy(int places) {
        select(selected.get() + places);
    }

    void choose() {
        if (selected.get() < hits().size()) {
            choose(hits().get(selected.get()));
        }
    }

    private void choose(Hit hit) {
        switch (hit.target()) {
            case Hit.Target.Action(Runnable action) -> action.run();
            case Hit.Target.Field(var field) -> workbench.focus().ask(field);
            case Hit.Target.Application(int index) -> {
                toForm.run();
                workbench.focus().show(index);
            }
            case Hit.Target.File(String path) -> {
                toForm.run();
                showFile.accept(path);
            }
        }
    }

    private void find() {
        var focus = workbench.focus();
        hits.set(finder.find(workbench.derived().outcome(), focus.application(), query.get()));
        selected.set(0);
    }
}
