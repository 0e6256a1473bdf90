package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.generate.Host;
import dev.snowfort.generate.NextSteps;
import dev.snowfort.generate.NextSteps.Code;
import dev.snowfort.generate.NextSteps.Step;
import dev.snowfort.generate.NextSteps.Words;
import dev.snowfort.model.Deployment;
import dev.snowfort.ui.form.Snippet;
import dev.snowfort.ui.form.Texts;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where the export is, and what comes next: each command and each piece of Nix can be copied, made out for the machine
/// that is named above them.
final class ExportDone extends VBox {
    private static final double LEAST = 160;

    private final Deployment deployment;
    private final Path folder;
    private final TextField machine = new TextField(Host.PLACEHOLDER.address());
    private final Label complaint = new Label("A host name or an IPv4 address: letters, digits, hyphens and dots.");
    private final VBox steps = new VBox();

    ExportDone(Deployment deployment, Path folder) {
        this.deployment = deployment;
        this.folder = folder;
        build();
        machine.textProperty().subscribe(this::show);
    }

    private void build() {
        getStyleClass().add("export-done");
        var title = new Label("Exported to " + folder);
        title.setId("export-done");
        Texts.wrap(title);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add(Styles.TITLE_4);
        var heading = new HBox(new Symbol("sound"), title);
        heading.getStyleClass().add("export-done-heading");
        machine.setId("export-machine");
        machine.setPrefColumnCount(24);
        var label = new Label("_Machine");
        label.setMnemonicParsing(true);
        label.setLabelFor(machine);
        label.setMinWidth(USE_PREF_SIZE);
        complaint.setId("export-machine-complaint");
        complaint.getStyleClass().add("error-words");
        var asked = new HBox(label, machine, complaint);
        asked.getStyleClass().add("export-machine");
        steps.getStyleClass().add("export-steps");
        var scroll = new ScrollPane(steps);
        scroll.setId("export-steps");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(LEAST);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().setAll(heading, asked, scroll);
    }

    /// What is not a host name yet leaves the last one in place.
    private void show(String typed) {
        var host = Host.parse(typed);
        complaint.setVisible(host.isEmpty());
        host.ifPresent(named -> steps.getChildren()
                .setAll(NextSteps.of(deployment, folder, named).stream()
                        .map(ExportDone::step)
                        .toList()));
    }

    private static Node step(Step step) {
        var title = new Label(step.title());
        title.getStyleClass().add(Styles.TEXT_BOLD);
        var shown = new VBox(title);
        shown.getStyleClass().add("export-step");
        for (var part : step.parts()) {
            var id = "export-copy-" + step.key() + "-" + shown.getChildren().size();
            shown.getChildren()
                    .add(
                            switch (part) {
                                case Words(String words) -> Texts.wrapped(words.replace("`", ""), "export-words");
                                case Code code -> new Snippet(id, "Copy: " + step.title(), code.text());
                            });
        }
        return shown;
    }
}
