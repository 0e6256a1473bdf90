package dev.snowfort.ui.palette;

import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What it is, what it is called, whose it is, and what it is set to.
final class HitCell extends ListCell<Hit> {
    private final Label kind = new Label();
    private final Label label = new Label();
    private final Label place = new Label();
    private final Label value = new Label();
    private final HBox box = new HBox();

    /// @param choose gets the place of a cell that was clicked
    HitCell(IntConsumer choose) {
        getStyleClass().add("hit");
        kind.getStyleClass().add("hit-kind");
        label.getStyleClass().add("hit-label");
        place.getStyleClass().add("hit-place");
        value.getStyleClass().add("hit-value");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        value.setMinWidth(Region.USE_PREF_SIZE);
        place.setMinWidth(Region.USE_PREF_SIZE);
        label.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        box.getStyleClass().add("hit-box");
        box.getChildren().setAll(kind, label, place, gap, value);
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            if (!isEmpty()) {
                choose.accept(getIndex());
            }
        });
    }

    static String words(Hit hit) {
        return Stream.of(hit.kind().words(), hit.label(), hit.place(), hit.value())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    @Override
    protected void updateItem(Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        kind.setText(hit.kind().words());
        label.setText(hit.label());
        place.setText(hit.place());
        value.setText(hit.value());
        setAccessibleText(words(hit));
        setGraphic(box);
    }
}
