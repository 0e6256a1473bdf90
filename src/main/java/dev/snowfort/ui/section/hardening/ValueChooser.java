package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Directive;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.ui.form.Editor;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A directive that takes one of a few values; each is shown with its meaning. A value that is none of them is shown as
/// it is.
final class ValueChooser implements Editor {
    private final DirectiveViewModel model;
    private final List<Directive.Choice> choices;
    private final ComboBox<DirectiveValue> control = new ComboBox<>();
    private final Subscription subscription;
    private boolean showing;

    ValueChooser(DirectiveViewModel model) {
        this.model = model;
        choices = model.directive().values().stream()
                .filter(choice -> !model.directive().kind().isList() || choice.value() instanceof Toggle)
                .toList();
        control.getItems().setAll(choices.stream().map(Directive.Choice::value).toList());
        control.getStyleClass().add("directive-chooser");
        control.setMaxWidth(Double.MAX_VALUE);
        control.setCellFactory(_ -> new OptionCell());
        control.setButtonCell(new ValueCell());
        control.setConverter(new Words());
        subscription = Subscription.combine(
                model.stateProperty().subscribe(state -> show(state.value())),
                control.valueProperty().subscribe((_, value) -> {
                    if (!showing && value != null) {
                        model.choose(value);
                    }
                }));
    }

    @Override
    public ComboBox<DirectiveValue> node() {
        return control;
    }

    @Override
    public ComboBox<DirectiveValue> control() {
        return control;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void show(DirectiveValue value) {
        showing = true;
        control.setValue(value);
        showing = false;
    }

    private static String words(@Nullable DirectiveValue value) {
        return value == null ? "" : value instanceof Lines ? "only these" : value.display();
    }

    private static final class ValueCell extends ListCell<DirectiveValue> {
        @Override
        protected void updateItem(DirectiveValue value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty ? "" : words(value));
        }
    }

    /// The skin asks for it when the value is none of the items.
    private static final class Words extends StringConverter<DirectiveValue> {
        @Override
        public String toString(@Nullable DirectiveValue value) {
            return words(value);
        }

        @Override
        public DirectiveValue fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }

    private final class OptionCell extends ListCell<DirectiveValue> {
        OptionCell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(DirectiveValue value, boolean empty) {
            super.updateItem(value, empty);
            setGraphic(choices.stream()
                    .filter(choice -> !empty && choice.value().equals(value))
                    .findFirst()
                    .map(choice -> Offers.describe(model.directive(), choice))
                    .orElse(null));
        }
    }
}
