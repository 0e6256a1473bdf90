package dev.snowfort.ui.review;

import dev.snowfort.ui.Rows;
import dev.snowfort.ui.form.Texts;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// All that is not as the default, with the reasons: what somebody puts a name to.
final class Decisions extends BorderPane {
    private final ReviewViewModel model;
    private final BiConsumer<Column, String> onOpen;
    private final ListView<Decision> list = new ListView<>(new Rows<>());
    private final Label heading = new Label();
    private final Label none = new Label();
    private Subscription subscription = Subscription.EMPTY;

    /// @param onOpen opens a directive of an application
    Decisions(ReviewViewModel model, BiConsumer<Column, String> onOpen) {
        this.model = model;
        this.onOpen = onOpen;
        build();
        bind();
    }

    void close() {
        subscription.unsubscribe();
    }

    private void build() {
        getStyleClass().add("decisions");
        heading.setId("review-decisions-heading");
        heading.getStyleClass().add("decisions-heading");
        Texts.wrap(none);
        none.getStyleClass().add("decisions-none");
        list.setId("review-decisions");
        list.setAccessibleText("Decisions and their reasons");
        list.setPlaceholder(none);
        list.setCellFactory(_ -> new DecisionCell(this::open));
        VBox.setVgrow(list, Priority.ALWAYS);
        setTop(heading);
        setCenter(list);
    }

    private void bind() {
        list.setOnKeyPressed(key -> {
            var selected = list.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && selected != null) {
                open(selected);
                key.consume();
            }
        });
        subscription = model.shownProperty().subscribe(this::show);
    }

    private void show(Shown shown) {
        if (!list.getItems().equals(shown.decisions())) {
            list.getItems().setAll(shown.decisions());
            list.scrollTo(0);
        }
        var number = shown.decisions().size();
        heading.setText(number == 1 ? "1 decision" : number + " decisions");
        none.setText(
                model.isFiltered()
                        ? "No decision passes the search and the filters."
                        : "Every directive of every application is as the module’s default.");
    }

    private void open(Decision decision) {
        onOpen.accept(decision.column(), decision.directive().name());
    }
}
