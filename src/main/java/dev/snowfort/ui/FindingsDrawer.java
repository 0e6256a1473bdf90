package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Settings;
import dev.snowfort.check.Finding;
import dev.snowfort.check.Fix;
import dev.snowfort.check.Severity;
import dev.snowfort.model.Deployment;
import dev.snowfort.ui.state.Outcome;
import dev.snowfort.ui.state.Workbench;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// All findings above the status bar. Each leads to its field, and has a button that mends it where that is possible.
final class FindingsDrawer extends VBox implements AutoCloseable {
    private final Workbench workbench;
    private final Node beside;
    private final VBox findings = new VBox();
    private final IconButton close = new IconButton("findings-close", "close", "Close the list");
    private Subscription subscription = Subscription.EMPTY;

    /// @param beside further findings, above those of the rules
    FindingsDrawer(Workbench workbench, Node beside) {
        this.workbench = workbench;
        this.beside = beside;
        build();
        bind();
    }

    void toggle() {
        show(!isVisible());
    }

    void show(boolean visible) {
        setVisible(visible);
        setManaged(visible);
        update(workbench.derived().outcome());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        setId("findings");
        getStyleClass().add("findings");
        findings.getStyleClass().add("findings-list");
        var title = new Label("Problems");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var header = new HBox(title, gap, close);
        header.getStyleClass().add("findings-header");
        var scroll = new ScrollPane(new VBox(beside, findings));
        scroll.setFitToWidth(true);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(header, scroll);
        setVisible(false);
        setManaged(false);
    }

    private void bind() {
        close.setOnAction(_ -> show(false));
        subscription = workbench.derived().outcomeProperty().subscribe((_, outcome) -> update(outcome));
    }

    /// Rows are made while somebody can see them.
    private void update(Outcome outcome) {
        if (!isVisible()) {
            findings.getChildren().clear();
        } else if (outcome.findings().isEmpty()) {
            findings.getChildren().setAll(new Label("Nothing to mend. The deployment can be exported."));
        } else {
            findings.getChildren()
                    .setAll(IntStream.range(0, outcome.findings().size())
                            .mapToObj(index -> row(outcome, index))
                            .toList());
        }
    }

    private Node row(Outcome outcome, int index) {
        var finding = outcome.findings().get(index);
        var place = new Hyperlink(place(outcome.deployment(), finding));
        place.setId("finding-" + index);
        place.setOnAction(_ -> workbench.focus().ask(finding.field()));
        return new FindingRow(
                finding.severity() == Severity.ERROR ? "error" : "warning",
                place,
                finding.message(),
                finding.fix().map(fix -> button(fix, "finding-fix-" + index)));
    }

    private Button button(Fix fix, String id) {
        var button = new Button(fix.label());
        button.setId(id);
        button.setMnemonicParsing(false);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> workbench.store().change(fix.label(), fix.change()));
        return button;
    }

    /// `shop › Port`
    static String place(Deployment deployment, Finding finding) {
        var field = finding.field();
        if (field.application() == FieldId.DEPLOYMENT) {
            return DeploymentSettings.named(field.field()).orElseThrow().label();
        }
        var name = deployment.applications().get(field.application()).name();
        var label = field.inSandbox()
                ? field.directive()
                : Settings.named(field.field()).map(setting -> setting.label()).orElse(field.field());
        return (name.isBlank() ? "(no name)" : name) + " › " + label;
    }
}
