package dev.snowfort.ui.form;

import dev.snowfort.catalog.Kind;
import dev.snowfort.check.Severity;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A setting in the form: its label, its editor, a way back to the default, its help and its findings. Where the
/// setting does not apply the row is hidden, or, when there is a reason to tell, disabled.
final class SettingRow implements AutoCloseable {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final RowViewModel<?, ?> model;
    private final ObservableValue<Boolean> onlyChanged;
    private final Editor editor;
    private final Label label = new Label();
    private final ShapeButton reset = new ShapeButton("reset", "Reset to the default");
    private final Label help = Texts.wrapped("", "form-help");
    private final FindingList findings;
    private final VBox node = new MeasuredBox();
    private Subscription subscription = Subscription.EMPTY;

    /// @param onlyChanged whether rows that show a default are hidden, unless somebody is in them
    SettingRow(RowViewModel<?, ?> model, ObservableValue<Boolean> onlyChanged) {
        this.model = model;
        this.onlyChanged = onlyChanged;
        editor = Editors.of(model);
        findings = new FindingList(model::fix);
        build();
        bind();
    }

    VBox node() {
        return node;
    }

    Node control() {
        return editor.control();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        editor.close();
        model.close();
    }

    private void build() {
        var setting = model.setting();
        label.setText(setting.label());
        label.getStyleClass().add("form-label");
        label.setLabelFor(editor.control());
        reset.setId(setting.key() + ".reset");
        name(editor.control());
        var header = new HBox(label, reset);
        header.getStyleClass().add("form-header");
        node.getStyleClass().add("form-row");
        node.setId(setting.key() + ".row");
        node.getChildren().addAll(header, help, findings.node());
        if (setting.kind() instanceof Kind.Flag) {
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
            header.getChildren().add(editor.node());
        } else {
            node.getChildren().add(1, editor.node());
        }
    }

    private void name(Node control) {
        var node = model.setting().kind() instanceof Kind.Choice ? editor.node() : control;
        node.setId(model.setting().key());
        node.setAccessibleText(model.setting().label());
        node.setAccessibleHelp(model.setting().help());
    }

    private void bind() {
        reset.setOnAction(_ -> model.reset());
        subscription = Subscription.combine(
                model.stateProperty().subscribe(this::show),
                onlyChanged.subscribe((_, _) -> showOrHide()),
                node.focusWithinProperty().subscribe((_, _) -> showOrHide()));
    }

    private void show(RowViewModel.State<?> state) {
        var applies = state.applies();
        var reason = model.setting().reason();
        showOrHide();
        editor.node().setDisable(!applies);
        label.setDisable(!applies);
        reset.setVisible(state.resettable() && applies);
        sayTheDefault();
        help.setText(applies ? model.setting().help() : reason);
        findings.show(state.findings());
        node.pseudoClassStateChanged(CHANGED, state.resettable());
        node.pseudoClassStateChanged(
                ERROR, state.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR));
    }

    private void showOrHide() {
        var state = model.state();
        var told = state.applies() || !model.setting().reason().isEmpty();
        var passes = !onlyChanged.getValue() || state.changed() && state.applies() || node.isFocusWithin();
        Texts.show(node, told && passes);
    }

    private void sayTheDefault() {
        var fallback = model.fallbackInWords();
        var words = "Reset to the default" + (fallback.isEmpty() ? "" : ": " + fallback);
        reset.say(words);
    }
}
