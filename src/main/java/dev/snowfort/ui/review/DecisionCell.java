package dev.snowfort.ui.review;

import dev.snowfort.ui.form.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A decision: what was set where, what it does to the exposure, and why.
final class DecisionCell extends ListCell<Decision> {
    private static final PseudoClass OWED = PseudoClass.getPseudoClass("owed");
    private static final double WHAT = 336;

    private final Label state = new Label();
    private final Hyperlink place = new Hyperlink();
    private final Tooltip whole = new Tooltip();
    private final Label value = Texts.wrapped("", "decision-value");
    private final Label reason = Texts.wrapped("", "decision-reason");
    private final HBox box = new HBox();

    /// @param onOpen goes to where it is decided
    DecisionCell(Consumer<Decision> onOpen) {
        getStyleClass().add("decision-cell");
        state.setMinWidth(Region.USE_PREF_SIZE);
        place.getStyleClass().add("decision-place");
        place.setTooltip(whole);
        place.setOnAction(_ -> onOpen.accept(getItem()));
        setOnMouseClicked(_ -> {
            if (!isEmpty()) {
                onOpen.accept(getItem());
            }
        });
        var first = new HBox(state, place);
        first.getStyleClass().add("decision-line");
        var what = new VBox(first, value);
        Matrix.fix(what, WHAT);
        reason.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(reason, Priority.ALWAYS);
        box.getStyleClass().add("decision");
        box.getChildren().setAll(what, reason);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Decision item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : box);
        if (!empty && item != null) {
            show(item);
        }
    }

    private void show(Decision decision) {
        var directive = decision.directive();
        state.setText(directive.state().sign() + " " + directive.state().words());
        state.getStyleClass()
                .setAll(
                        "label",
                        "decision-state",
                        "matrix-" + directive.state().name().toLowerCase(Locale.ROOT));
        place.setText(decision.column().name() + " › " + directive.name());
        whole.setText(place.getText());
        place.setId("decision." + decision.column().place() + "." + directive.name());
        value.setText(Words.value(directive));
        reason.setText(
                !directive.reason().isBlank()
                        ? directive.reason()
                        : decision.unexplained() ? "No reason given. Click to give one." : "No reason given.");
        reason.pseudoClassStateChanged(OWED, decision.unexplained());
        setAccessibleText(Words.sentences(decision.column().name(), directive));
    }
}
