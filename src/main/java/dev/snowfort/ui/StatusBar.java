package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.ui.form.Hint;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.section.hardening.ExposureLabel;
import dev.snowfort.ui.state.Outcome;
import dev.snowfort.ui.state.Workbench;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// How many problems there are, how exposed the shown application is, and whether everything is saved.
final class StatusBar extends HBox implements AutoCloseable {
    /// In a narrower window the exposure speaks for itself.
    private static final double WORDS = 640;

    private final Workbench workbench;
    private final Document document;
    private final Checking checking;
    private final Button problems = new Button();
    private final Label exposed = new Label();
    private final ExposureLabel exposure = new ExposureLabel();
    private final HBox rating = new HBox(exposed, exposure);
    private final Label nix = new Label();
    private final Label file = new Label();
    private Subscription subscription = Subscription.EMPTY;

    private record Problems(String words, String symbol) {
        static Problems of(Outcome outcome) {
            var number = outcome.findings().size();
            return new Problems(
                    number == 0 ? "No problems" : number == 1 ? "1 problem" : number + " problems",
                    outcome.hasErrors() ? "error" : number > 0 ? "warning" : "sound");
        }
    }

    StatusBar(Workbench workbench, Document document, Checking checking, Runnable onProblems) {
        this.workbench = workbench;
        this.document = document;
        this.checking = checking;
        problems.setOnAction(_ -> onProblems.run());
        build();
        bind();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        getStyleClass().add("status-bar");
        problems.setId("problems");
        Hint.on(problems, "Show or hide the list of problems");
        problems.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        problems.setMinWidth(USE_PREF_SIZE);
        rating.getStyleClass().add("status-exposure");
        exposed.setId("status-exposed");
        exposed.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        exposure.setId("status-exposure");
        whole(exposed);
        nix.setId("status-nix");
        nix.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        whole(nix);
        file.setId("status-file");
        file.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        file.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(problems, rating, gap, nix, file);
    }

    /// Where there is no room for all of it, it is at hand.
    private static void whole(Label label) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(label.textProperty());
        label.setTooltip(tooltip);
    }

    private void bind() {
        subscription = Subscription.combine(
                workbench.derived().outcomeProperty().map(Problems::of).subscribe(this::count),
                workbench.derived().outcomeProperty().subscribe(_ -> rate()),
                workbench.focus().applicationProperty().subscribe((_, _) -> rate()),
                widthProperty().subscribe(width -> Texts.show(exposed, width.doubleValue() >= WORDS)),
                checking.reportProperty().subscribe(_ -> nix.setText(checking.summary())),
                document.placeProperty().subscribe(_ -> sayWhereSaved()),
                workbench.store().dirtyProperty().subscribe((_, _) -> sayWhereSaved()));
    }

    private void count(Problems now) {
        problems.setText(now.words());
        problems.setGraphic(new Symbol(now.symbol()));
    }

    private void rate() {
        var shown = workbench.application();
        var now = workbench.derived().outcome().rating(workbench.focus().application());
        rating.setVisible(shown.isPresent() && now.isPresent());
        shown.ifPresent(application -> exposed.setText("exposure of " + application.name()));
        now.ifPresent(exposure::show);
    }

    private void sayWhereSaved() {
        var place = document.placeProperty().get();
        var state = workbench.store().dirtyProperty().get()
                ? "unsaved changes"
                : place.file().isPresent() ? "saved" : "not saved yet";
        file.setText(place.name() + " · " + state);
    }
}
