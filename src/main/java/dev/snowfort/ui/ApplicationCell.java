package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.ui.section.hardening.ExposureLabel;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// An application in the list: its state, its name, its exposure, and how far it is from the defaults. Can be dragged
/// to another
/// place.
final class ApplicationCell extends ListCell<ObjectProperty<ApplicationSummary>> {
    private static final DataFormat FORMAT = new DataFormat("application/x-snowfort-application-index");
    private static final PseudoClass DROP_BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass DROP_BEHIND = PseudoClass.getPseudoClass("drop-behind");

    private final BiConsumer<Integer, Integer> move;
    private final Label name = new Label();
    private final Label details = new Label();
    private final ExposureLabel exposure = new ExposureLabel();
    private final Tooltip whole = new Tooltip();
    private final VBox words = new VBox(name, exposure, details);
    private final HBox box = new HBox();
    private String symbol = "";
    private Subscription subscription = Subscription.EMPTY;

    ApplicationCell(BiConsumer<Integer, Integer> move) {
        this.move = move;
        build();
        bind();
    }

    private void build() {
        getStyleClass().add("application-cell");
        name.getStyleClass().add("application-name");
        details.getStyleClass().addAll(Styles.TEXT_SMALL, "application-details");
        words.getStyleClass().add("application-words");
        name.setTooltip(whole);
        box.getStyleClass().add("application");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        setPrefWidth(0);
    }

    private void bind() {
        setOnDragDetected(event -> {
            if (!isEmpty()) {
                var content = new ClipboardContent();
                content.put(FORMAT, getIndex());
                startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            }
        });
        setOnDragOver(this::dragOver);
        setOnDragExited(_ -> mark(getIndex()));
        setOnDragDropped(this::dropped);
    }

    @Override
    protected void updateItem(ObjectProperty<ApplicationSummary> item, boolean empty) {
        super.updateItem(item, empty);
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(box);
            subscription = item.subscribe(this::show);
        }
    }

    private void show(ApplicationSummary summary) {
        name.setText(summary.displayName());
        whole.setText(summary.displayName());
        details.setText(summary.details());
        exposure.show(summary.rating());
        show(summary.symbol());
        setAccessibleText(
                summary.displayName() + ", exposure " + summary.rating().words() + ", " + summary.details());
    }

    private void show(String next) {
        if (!next.equals(symbol)) {
            symbol = next;
            box.getChildren().setAll(new Symbol(next), words);
        }
    }

    private void dragOver(DragEvent drag) {
        if (drag.getDragboard().getContent(FORMAT) instanceof Integer from && !isEmpty()) {
            drag.acceptTransferModes(TransferMode.MOVE);
            mark(from);
            drag.consume();
        }
    }

    /// What comes from above lands behind, what comes from below before this one.
    private void mark(int from) {
        pseudoClassStateChanged(DROP_BEFORE, from > getIndex());
        pseudoClassStateChanged(DROP_BEHIND, from < getIndex());
    }

    private void dropped(DragEvent drag) {
        if (drag.getDragboard().getContent(FORMAT) instanceof Integer from && !isEmpty()) {
            move.accept(from, getIndex());
            drag.setDropCompleted(true);
            drag.consume();
        }
    }
}
