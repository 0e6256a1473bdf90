package dev.snowfort.ui.section.hardening;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Search and filters above the directives, and the line that sums them up.
final class FilterBar {
    private final HardeningViewModel model;
    private final TextField search = new TextField();
    private final Label summary = new Label();
    private final VBox node = new VBox();
    private Subscription subscription = Subscription.EMPTY;

    FilterBar(HardeningViewModel model) {
        this.model = model;
        build();
        bind();
    }

    VBox node() {
        return node;
    }

    void close() {
        subscription.unsubscribe();
        summary.textProperty().unbind();
    }

    private void build() {
        search.getStyleClass().add("own-undo");
        search.setId("hardening-search");
        search.setPromptText("Search names, titles and explanations");
        search.setAccessibleText("Search directives");
        summary.setId("hardening-summary");
        summary.getStyleClass().add("hardening-summary");
        var filters = new FlowPane(
                filter("_Changed", "filter-changed", model.changedProperty()),
                filter("_With findings", "filter-findings", model.withFindingsProperty()),
                filter("_Lowered", "filter-lowered", model.loweredProperty()),
                summary);
        filters.getStyleClass().add("hardening-filters");
        node.getStyleClass().add("hardening-bar");
        node.getChildren().addAll(search, filters);
    }

    private void bind() {
        join(search.textProperty(), model.queryProperty());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        summary.textProperty().bind(model.summaryProperty());
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
