package dev.snowfort.ui.review;

import dev.snowfort.ui.form.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Search and filters above the matrix, and what its signs mean.
final class ReviewFilters {
    private final TextField search;
    private final VBox node;
    private Subscription subscription = Subscription.EMPTY;

    ReviewFilters(ReviewViewModel model) {
        search = field("review-search", "Search directives", model.queryProperty());
        var filters = new FlowPane(
                search,
                field("review-applications", "Search applications", model.applicationsProperty()),
                filter("Only _differences", "review-differing", model.differingProperty()),
                filter("Only _lowered", "review-lowered", model.loweredProperty()),
                filter("Lowered _without a reason", "review-unexplained", model.unexplainedProperty()),
                filter("With _findings", "review-findings", model.withFindingsProperty()));
        filters.getStyleClass().add("review-filters");
        node = new VBox(filters, Texts.wrapped(Words.legend(), "review-legend"));
        node.getStyleClass().add("review-filter-box");
    }

    Node node() {
        return node;
    }

    void search() {
        search.requestFocus();
    }

    void close() {
        subscription.unsubscribe();
    }

    private TextField field(String id, String prompt, StringProperty held) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.getStyleClass().addAll("own-undo", "review-field");
        field.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                key.consume();
            }
        });
        join(field.textProperty(), held);
        return field;
    }

    private ToggleButton filter(String words, String id, BooleanProperty on) {
        var button = new ToggleButton(words);
        button.setId(id);
        button.setMnemonicParsing(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("small", "review-filter");
        join(button.selectedProperty(), on);
        return button;
    }

    private <T> void join(Property<T> shown, Property<T> held) {
        shown.bindBidirectional(held);
        subscription = subscription.and(() -> shown.unbindBidirectional(held));
    }
}
