package dev.snowfort.ui.section.hardening;

import dev.snowfort.ui.form.Disclosure;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.section.hardening.CallsViewModel.Found;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Which group holds a system call, whether the list lets it through, and a button that makes it otherwise.
final class CallFinder implements AutoCloseable {
    private final CallsViewModel model;
    private final TextField search = new TextField();
    private final VBox results = new VBox();
    private final VBox node = new VBox(search, results);
    private final Subscription subscription;

    CallFinder(CallsViewModel model, DirectiveViewModel directive) {
        this.model = model;
        search.setId("sandbox." + model.directive() + ".find.search");
        search.getStyleClass().add("own-undo");
        search.setPromptText("A system call or group, such as chown");
        search.setAccessibleText("Find a system call for " + model.directive());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        results.getStyleClass().add("call-results");
        node.getStyleClass().add("picker");
        subscription = Subscription.combine(
                search.textProperty().subscribe(_ -> show()),
                directive.stateProperty().subscribe(_ -> show()),
                model.systemdProperty().subscribe(_ -> show()));
    }

    Node node() {
        return node;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    /// A button that was pressed keeps the focus.
    private void show() {
        var focused = results.getScene() == null ? null : results.getScene().getFocusOwner();
        var id = focused == null ? null : focused.getId();
        var found = model.find(search.getText());
        results.getChildren().setAll(found.stream().map(this::row).toList());
        var hint = hint(found);
        if (!hint.isEmpty()) {
            results.getChildren().add(Texts.wrapped(hint, "form-help"));
        }
        focus(id);
    }

    private String hint(List<Found> found) {
        if (found.size() == CallsViewModel.MOST) {
            return "There may be more: type more of the name.";
        }
        return found.isEmpty() && !search.getText().isBlank()
                ? "systemd " + model.version() + " knows no system call or group with that in its name."
                : "";
    }

    private void focus(@Nullable String id) {
        if (id != null) {
            results.lookupAll(".button").stream()
                    .filter(button -> id.equals(button.getId()))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private Node row(Found found) {
        var name = new Label(found.name());
        name.getStyleClass().add("directive-value");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var state = new Label(state(found));
        state.getStyleClass().add("form-help");
        state.setMinWidth(Region.USE_PREF_SIZE);
        var turn = new Button(model.verb(found.taken()));
        turn.setId("sandbox." + model.directive() + ".find." + found.name());
        turn.setAccessibleText(model.verb(found.taken()) + " " + found.name());
        turn.setMinWidth(Region.USE_PREF_SIZE);
        turn.getStyleClass().add("small");
        turn.setOnAction(_ -> model.turn(found));
        var line = new HBox(name, state, turn);
        line.getStyleClass().add("form-line");
        var row = new VBox(line, about(found));
        row.getStyleClass().add("call-found");
        return row;
    }

    private String state(Found found) {
        if (model.logs()) {
            return found.taken() ? "logged now" : "not logged now";
        }
        return found.taken() ? "allowed now" : found.isGroup() ? "not all allowed now" : "refused now";
    }

    private Node about(Found found) {
        if (found.isGroup()) {
            var inside = new Disclosure(CallGroup.size(model, found.name()), () -> CallGroup.of(model, found.name()));
            inside.button().setAccessibleText("System calls in " + found.name());
            return inside.node();
        }
        return Texts.wrapped(groups(found.groups()), "form-help");
    }

    private static String groups(List<String> groups) {
        return groups.isEmpty() ? "In no group." : "In " + String.join(", ", groups) + ".";
    }
}
