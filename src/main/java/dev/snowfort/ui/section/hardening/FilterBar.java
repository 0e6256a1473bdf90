package dev.snowfort.ui.section.hardening;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The exposure, the search and the filters above the directives.
final class FilterBar {
    private final HardeningViewModel model;
    private final Runnable onDown;
    private final TextField search = new TextField();
    private final ExposureLine exposure;
    private final VBox node = new VBox();
    private Subscription subscription = Subscription.EMPTY;

    /// @param onDown goes from the search to what it found
    FilterBar(HardeningViewModel model, Runnable onDown) {
        this.model = model;
        this.onDown = onDown;
        exposure = new ExposureLine(model);
        build();
        bind();
    }

    VBox node() {
        return node;
    }

    void close() {
        subscription.unsubscribe();
        exposure.close();
    }

    private void build() {
        search.getStyleClass().add("own-undo");
        search.setId("hardening-search");
        search.setPromptText("Search names, titles and explanations");
        search.setAccessibleText("Search directives");
        search.setAccessibleHelp("Down goes to the first directive that is found, Escape clears the search.");
        var filters = new FlowPane(
                filter("_Changed", "filter-changed", model.changedProperty()),
                filter("_With findings", "filter-findings", model.withFindingsProperty()),
                filter("_Lowered", "filter-lowered", model.loweredProperty()),
                filter("_Beyond the default", "filter-beyond", model.beyondDefaultProperty()),
                filter("_Not in this systemd", "filter-too-new", model.tooNewProperty()));
        filters.getStyleClass().add("hardening-filters");
        node.getStyleClass().add("hardening-bar");
        node.getChildren().addAll(exposure.node(), search, filters);
    }

    private void bind() {
        join(search.textProperty(), model.queryProperty());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                onDown.run();
                event.consume();
            }
        });
    }

    private Node filter(String text, String id, BooleanProperty on) {
        var button = new ToggleButton(text);
        button.setId(id);
        button.setMnemonicParsing(true);
        button.getStyleClass().addAll("small", "hardening-filter");
        join(button.selectedProperty(), on);
        return button;
    }

    private <T> void join(Property<T> shown, Property<T> held) {
        shown.bindBidirectional(held);
        subscription = subscription.and(() -> shown.unbindBidirectional(held));
    }
}
