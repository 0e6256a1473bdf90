package dev.snowfort.ui.section.hardening;

import dev.snowfort.ui.form.EntryExtras;
import dev.snowfort.ui.form.Shape;
import dev.snowfort.ui.form.ShapeButton;
import dev.snowfort.ui.form.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Beside a line of system calls: whether it allows or refuses, what is in its groups, and its place.
final class CallRow implements EntryExtras {
    private final CallsViewModel model;
    private final List<CallRow> rows;
    private final Button verb = new Button();
    private final ToggleButton open = new ToggleButton("", Shape.of("closed"));
    private final Button up = new ShapeButton("up", "Move up");
    private final Button down = new ShapeButton("down", "Move down");
    private final VBox content = new VBox();
    private final Subscription subscription;
    private int index;
    private String entry = "";

    /// @param rows all rows of the list: the focus follows a line that is moved
    CallRow(CallsViewModel model, List<CallRow> rows) {
        this.model = model;
        this.rows = rows;
        rows.add(this);
        verb.setMinWidth(Region.USE_PREF_SIZE);
        verb.getStyleClass().addAll("small", "call-verb");
        open.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        open.getStyleClass().addAll("shape-button", "flat");
        content.getStyleClass().add("call-content");
        verb.setOnAction(_ -> model.turn(index));
        up.setOnAction(_ -> move(-1));
        down.setOnAction(_ -> move(1));
        subscription = Subscription.combine(
                open.selectedProperty().subscribe(_ -> fill()),
                model.systemdProperty().subscribe(_ -> fill()));
    }

    @Override
    public List<Node> before() {
        return List.of(open, verb);
    }

    @Override
    public List<Node> after() {
        return List.of(up, down);
    }

    @Override
    public Node below() {
        return content;
    }

    @Override
    public void show(int place, String shown, int count) {
        var other = !shown.equals(entry);
        index = place;
        entry = shown;
        var refuses = CallLines.refuses(entry);
        var what = entry.replaceFirst("^~", "");
        verb.setText(model.verb(refuses));
        verb.setAccessibleText(model.verb(refuses) + " " + what + "; press to "
                + model.verb(!refuses).toLowerCase(Locale.ROOT) + " it");
        verb.setDisable(what.isEmpty());
        up.setDisable(index == 0);
        up.setAccessibleText("Move " + entry + " up");
        down.setDisable(index == count - 1);
        down.setAccessibleText("Move " + entry + " down");
        open.setDisable(groups().isEmpty());
        open.setAccessibleText("System calls in " + what);
        if (other) {
            fill();
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        rows.remove(this);
    }

    private void move(int by) {
        var to = index + by;
        model.move(index, by);
        rows.stream().filter(row -> row.index == to).findFirst().ifPresent(row -> row.focus(by));
    }

    /// At the end of the list the way back is left.
    private void focus(int by) {
        var again = by < 0 ? up : down;
        var back = by < 0 ? down : up;
        (again.isDisabled() ? back : again).requestFocus();
    }

    private void fill() {
        var shows = open.isSelected() && !groups().isEmpty();
        open.setGraphic(Shape.of(shows ? "open" : "closed"));
        var inside = shows ? groups() : List.<String>of();
        content.getChildren()
                .setAll(inside.stream().map(group -> CallGroup.of(model, group)).toList());
        Texts.show(content, shows);
    }

    private List<String> groups() {
        return CallLines.words(entry).stream()
                .filter(word -> word.startsWith("@"))
                .toList();
    }
}
