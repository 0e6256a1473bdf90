package dev.snowfort.ui.section.hardening;

import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.ui.form.Editor;
import dev.snowfort.ui.form.Switch;
import javafx.util.Subscription;

/// A directive that is on or off.
final class SwitchEditor implements Editor {
    private final Switch control = new Switch();
    private final Subscription subscription;
    private boolean showing;

    SwitchEditor(DirectiveViewModel model) {
        subscription = Subscription.combine(
                model.stateProperty().subscribe(state -> show(state.value())),
                control.selectedProperty().subscribe((_, on) -> {
                    if (!showing) {
                        model.choose(new Toggle(on));
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

    private void show(DirectiveValue value) {
        showing = true;
        control.setSelected(value.equals(new Toggle(true)));
        showing = false;
    }
}
