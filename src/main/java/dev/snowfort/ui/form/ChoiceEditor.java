package dev.snowfort.ui.form;

import dev.snowfort.catalog.Kind;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One of a few words, each with its help. A value that is none of them selects nothing; the finding tells.
final class ChoiceEditor implements Editor {
    private final RowViewModel<?, String> row;
    private final List<Kind.Option> options;
    private final ToggleGroup group = new ToggleGroup();
    private final VBox node = new VBox();
    private Subscription subscription = Subscription.EMPTY;
    private boolean showing;

    ChoiceEditor(RowViewModel<?, String> row, List<Kind.Option> options) {
        this.row = row;
        this.options = options;
        build();
        bind();
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public Node control() {
        var selected = group.getSelectedToggle();
        return (Node) (selected == null ? group.getToggles().getFirst() : selected);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        node.getStyleClass().add("form-choice");
        options.forEach(option -> node.getChildren().add(build(option)));
    }

    private Node build(Kind.Option option) {
        var button = new RadioButton(option.label());
        button.setId(row.setting().key() + "." + option.value());
        button.setUserData(option.value());
        button.setToggleGroup(group);
        button.setAccessibleHelp(option.help());
        var help = Texts.wrapped(option.help(), "form-option-help");
        help.setOnMouseClicked(_ -> button.fire());
        return new VBox(button, help);
    }

    private void bind() {
        subscription = Subscription.combine(
                row.stateProperty().subscribe(state -> show(state.value())),
                group.selectedToggleProperty().subscribe((_, selected) -> {
                    if (!showing && selected != null) {
                        row.choose((String) selected.getUserData());
                    }
                }));
    }

    private void show(String value) {
        showing = true;
        group.selectToggle(group.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(value))
                .findFirst()
                .orElse(null));
        showing = false;
    }
}
