package dev.snowfort.ui.form;

import dev.snowfort.check.Finding;
import dev.snowfort.check.Severity;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The findings of one field below it, each with a button that puts it right where there is such a way.
public final class FindingList {
    private final Consumer<Finding> fix;
    private final VBox node = new VBox();
    private List<Finding> shown = List.of();

    public FindingList(Consumer<Finding> fix) {
        this.fix = fix;
        node.getStyleClass().add("form-findings");
        Texts.show(node, false);
    }

    public VBox node() {
        return node;
    }

    public void show(List<Finding> findings) {
        if (!findings.equals(shown)) {
            shown = findings;
            node.getChildren().setAll(findings.stream().map(this::build).toList());
            Texts.show(node, !findings.isEmpty());
        }
    }

    private Node build(Finding finding) {
        var error = finding.severity() == Severity.ERROR;
        var text = Texts.wrapped(finding.message(), "form-finding-text");
        text.setAccessibleText((error ? "Error: " : "Warning: ") + finding.message());
        var column = new VBox(text);
        column.getStyleClass().add("form-finding-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        finding.fix().ifPresent(way -> {
            var button = new Button(way.label());
            button.setMnemonicParsing(false);
            Texts.wrap(button);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.getStyleClass().addAll("small", "form-fix");
            button.setId(finding.field().field() + ".fix");
            button.setOnAction(_ -> fix.accept(finding));
            column.getChildren().add(button);
        });
        var line = new HBox(Shape.of(error ? "error" : "warning"), column);
        line.getStyleClass().addAll("form-finding", error ? "form-error" : "form-warning");
        return line;
    }
}
