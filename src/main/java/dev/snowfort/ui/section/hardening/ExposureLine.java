package dev.snowfort.ui.section.hardening;

import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.state.Rating;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The shown application's exposure, what that number means for whoever asks, and the line that sums the directives up.
final class ExposureLine implements AutoCloseable {
    private final ExposureLabel exposure = new ExposureLabel();
    private final ToggleButton ask = new ToggleButton("?");
    private final Label answer = Texts.wrapped("", "exposure-answer");
    private final Label live = Texts.message("exposure-answer");
    private final VBox answers = new VBox(answer, live);
    private final Label summary = Texts.wrapped("", "hardening-summary");
    private final VBox node = new VBox();
    private final Subscription subscription;

    ExposureLine(HardeningViewModel model) {
        build();
        subscription = Subscription.combine(
                model.ratingProperty().subscribe(this::show),
                model.summaryProperty().subscribe(summary::setText),
                ask.selectedProperty().subscribe(open -> Texts.show(answers, open)));
    }

    Node node() {
        return node;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        var caption = new Label("Exposure");
        caption.getStyleClass().add("exposure-caption");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        caption.setLabelFor(exposure);
        exposure.setId("hardening-exposure");
        ask.setId("hardening-exposure-help");
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.setAccessibleText("What the exposure means");
        ask.getStyleClass().addAll("small", "exposure-ask");
        answer.setId("hardening-exposure-answer");
        live.setId("hardening-exposure-live");
        answers.getStyleClass().add("exposure-box");
        summary.setId("hardening-summary");
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        var line = new HBox(caption, exposure, ask, summary);
        line.getStyleClass().add("exposure-line");
        node.getStyleClass().add("exposure-box");
        node.getChildren().addAll(line, answers);
    }

    private void show(Optional<Rating> rating) {
        rating.ifPresent(there -> {
            exposure.show(there);
            answer.setText(there.explanation());
            live.setText(LiveReading.of(there.verdict()));
        });
    }
}
