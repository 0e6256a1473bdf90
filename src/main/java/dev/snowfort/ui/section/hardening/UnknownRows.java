package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.model.Sandbox;
import dev.snowfort.ui.form.FindingList;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.state.Workbench;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Overrides of directives that the catalogue does not have: shown as they are, to be removed.
final class UnknownRows implements AutoCloseable {
    private final Workbench workbench;
    private final HardeningViewModel model;
    private final VBox node = new VBox();
    private final Map<String, Node> rows = new HashMap<>();
    private final Map<String, Button> buttons = new HashMap<>();
    private final Subscription subscription;

    UnknownRows(Workbench workbench, HardeningViewModel model) {
        this.workbench = workbench;
        this.model = model;
        node.getStyleClass().add("form-group");
        rebuild();
        subscription = Subscription.combine(
                model.unknownProperty().subscribe(this::rebuild),
                workbench.derived().outcomeProperty().subscribe((_, _) -> rebuild()));
    }

    VBox node() {
        return node;
    }

    /// The row of an unknown directive, or the whole group when there is none.
    Node row(String name) {
        return Optional.<Node>ofNullable(rows.get(name)).orElse(node);
    }

    /// The button that removes it.
    Node control(String name) {
        return Optional.<Node>ofNullable(buttons.get(name)).orElse(node);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void rebuild() {
        var names = new TreeSet<>(model.unknownProperty().get());
        node.getChildren().clear();
        rows.clear();
        buttons.clear();
        Texts.show(node, !names.isEmpty());
        if (!names.isEmpty()) {
            node.getChildren().add(Texts.wrapped("Unknown to Snowfort", "form-heading"));
            names.forEach(name -> node.getChildren().add(build(name)));
        }
    }

    private Node build(String name) {
        var label = new Label(name);
        label.getStyleClass().add("directive-name");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var remove = new Button("Remove");
        remove.setId("sandbox." + name);
        remove.setAccessibleText("Remove " + name);
        remove.setOnAction(_ -> model.removeUnknown(name));
        var header = new HBox(label, remove);
        header.getStyleClass().add("directive-header");
        var findings = new FindingList(_ -> {});
        findings.show(workbench
                .derived()
                .outcome()
                .findings(FieldId.sandbox(workbench.focus().application(), name)));
        var row = new VBox(header, Texts.wrapped(value(name), "form-help"), findings.node());
        row.getStyleClass().add("directive");
        rows.put(name, row);
        buttons.put(name, remove);
        return row;
    }

    private String value(String name) {
        return workbench
                .application()
                .flatMap(application -> application.sandbox().override(name))
                .map(Sandbox.Override::value)
                .map(value -> "Set to " + value.display())
                .orElse("");
    }
}
