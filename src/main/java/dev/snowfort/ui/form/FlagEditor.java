package dev.snowfort.ui.form;

import javafx.util.Subscription;

/// A switch.
final class FlagEditor implements Editor {
    private final Switch control = new Switch();
    private final Subscription subscription;
    private boolean showing;

    FlagEditor(RowViewModel<Boolean> row) {
        subscription = Subscription.combine(
                row.stateProperty().subscribe(state -> show(state.value())),
                control.selectedProperty().subscribe((_, on) -> {
                    if (!showing) {
                        row.choose(on);
                    }
                }));
    }

    @Override
    public Switch node() {
        return control;
    }

    @Override
    public Switch control() {
        return control;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void show(boolean on) {
        showing = true;
        control.setSelected(on);
        showing = false;
    }
}
