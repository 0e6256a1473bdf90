package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.check.Severity;
import dev.snowfort.ui.state.Focus;
import dev.snowfort.ui.state.Outcome;
import dev.snowfort.ui.state.Workbench;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The deployment as a whole, above its applications: its state, its title and what it is for. Leads to its settings.
final class DeploymentEntry extends Button implements AutoCloseable {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Workbench workbench;
    private final Label title = new Label();
    private final Label details = new Label();
    private final VBox words = new VBox(title, details);
    private final HBox box = new HBox();
    private final Tooltip whole = new Tooltip();
    private Subscription subscription = Subscription.EMPTY;

    /// What it says.
    ///
    /// @param symbol names that of its state
    private record Words(String title, String details, String symbol) {
        static Words of(Outcome outcome) {
            var release = DeploymentSettings.release(outcome.deployment());
            return new Words(
                    outcome.deployment().title(),
                    "NixOS " + release.name() + " · systemd " + release.systemd(),
                    symbol(outcome));
        }

        private static String symbol(Outcome outcome) {
            return outcome.findings(FieldId.DEPLOYMENT).stream()
                    .map(finding -> finding.severity() == Severity.ERROR ? "error" : "warning")
                    .findFirst()
                    .orElse("sound");
        }
    }

    DeploymentEntry(Workbench workbench) {
        this.workbench = workbench;
        build();
        bind();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        setId("deployment");
        getStyleClass().add("deployment-entry");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setTooltip(whole);
        title.setId("deployment-title");
        title.getStyleClass().add("application-name");
        details.setId("deployment-details");
        details.getStyleClass().addAll(Styles.TEXT_SMALL, "application-details");
        words.getStyleClass().add("application-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        box.getStyleClass().add("application");
        box.maxWidthProperty().bind(widthProperty().subtract(2 * 12));
        setGraphic(box);
    }

    private void bind() {
        setOnAction(_ -> workbench.focus().show(Focus.DEPLOYMENT));
        subscription = Subscription.combine(
                workbench.derived().outcomeProperty().map(Words::of).subscribe(this::show),
                workbench
                        .focus()
                        .applicationProperty()
                        .subscribe(shown -> pseudoClassStateChanged(SELECTED, shown.intValue() == Focus.DEPLOYMENT)));
    }

    private void show(Words now) {
        title.setText(now.title().isBlank() ? "Deployment" : now.title());
        details.setText(now.details());
        box.getChildren().setAll(new Symbol(now.symbol()), words);
        whole.setText("Deployment: title and NixOS release\n" + now.title());
        setAccessibleText("Deployment " + now.title() + ", " + now.details());
    }
}
