package dev.snowfort.ui.form;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// A switch for a value that is on or off.
public final class FlagEditor implements Editor {
    private final Switch control = new Switch();
    private final Subscription subscription;
    private boolean showing;

    /// @param on the value
    /// @param choose takes what the user made of it
    public FlagEditor(ObservableValue<Boolean> on, Consumer<Boolean> choose) {
        subscription = Subscription.combine(
                on.subscribe(this::show), control.selectedProperty().subscribe((_, chosen) -> {
                    if (!showing) {
                        choose.accept(chosen);
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
