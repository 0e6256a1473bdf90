package dev.snowfort.ui.section.hardening;

import dev.snowfort.ui.form.Format;
import dev.snowfort.ui.form.Parsed;
import dev.snowfort.ui.form.TextEditor;
import dev.snowfort.ui.form.TextViewModel;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Why a directive was changed. Asks, and never insists.
final class ReasonField implements AutoCloseable {
    private final DirectiveViewModel model;
    private final TextViewModel<String> text;
    private final TextEditor editor;
    private final Label label = new Label("Reason");
    private final VBox node = new VBox();
    private final Subscription subscription;

    ReasonField(DirectiveViewModel model) {
        this.model = model;
        text = new TextViewModel<>(
                new Format<>(Parsed.Value::new, Function.identity()), DirectiveTargets.reason(model));
        editor = new TextEditor(text);
        build();
        subscription = model.stateProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        editor.close();
        text.close();
    }

    private void build() {
        editor.control().setId("sandbox." + model.directive().name() + ".reason");
        editor.control()
                .setAccessibleText("Reason for changing " + model.directive().name());
        label.getStyleClass().add("form-label");
        label.setLabelFor(editor.control());
        node.getStyleClass().add("directive-reason");
        node.getChildren().addAll(label, editor.node());
    }

    private void show(DirectiveViewModel.State state) {
        label.setText(state.lowered() ? "Why is this lowered?" : "Why was this changed?");
        editor.control().setPromptText("One line for whoever reviews it");
        text.show(state.owner(), state.reason(), true);
    }
}
