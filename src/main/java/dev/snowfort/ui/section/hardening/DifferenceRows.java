package dev.snowfort.ui.section.hardening;

import dev.snowfort.review.SandboxDifference;
import dev.snowfort.review.SandboxDifference.Changed;
import dev.snowfort.review.SandboxDifference.Switched;
import dev.snowfort.ui.form.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/// The rows of a difference: what it is about, and its value before and after.
final class DifferenceRows {
    private static final int ONE_LINE = 32;

    private DifferenceRows() {}

    /// The settings and the directives, each below a heading of its own.
    static List<Node> of(SandboxDifference difference) {
        var settings = difference.settings().stream().map(DifferenceRows::row).toList();
        var directives =
                difference.directives().stream().map(DifferenceRows::row).toList();
        return Stream.of(section("Settings", settings), section("Directives", directives))
                .filter(section -> section.getChildren().size() > 1)
                .map(Node.class::cast)
                .toList();
    }

    static VBox section(String heading, List<Node> rows) {
        var section = new VBox(Texts.wrapped(heading, "form-heading"));
        section.getStyleClass().add("form-group");
        section.getChildren().addAll(rows);
        return section;
    }

    private static Node row(Switched switched) {
        return row(
                "proposal." + switched.setting().key(),
                switched.setting().label(),
                "",
                switched.on() ? "no" : "yes",
                switched.on() ? "yes" : "no");
    }

    private static Node row(Changed changed) {
        var row = row(
                "proposal." + changed.name(),
                changed.name(),
                changed.direction().words(),
                changed.before(),
                changed.after());
        row.getStyleClass().add("difference-" + changed.direction().name().toLowerCase(Locale.ROOT));
        if (!changed.reason().isBlank()) {
            row.getChildren()
                    .add(Texts.wrapped(
                            (changed.noted() ? "Your reason is kept for later: " : "Reason: ") + changed.reason(),
                            "form-help"));
        }
        return row;
    }

    private static VBox row(String id, String name, String mark, String before, String after) {
        var label = Texts.wrapped(name, "difference-name");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var direction = new Label(mark);
        direction.getStyleClass().add("difference-mark");
        direction.setMinWidth(Region.USE_PREF_SIZE);
        Texts.show(direction, !mark.isEmpty());
        var line = new HBox(label, direction);
        line.getStyleClass().add("difference-line");
        var row = new VBox(line, values(before, after));
        row.setId(id);
        row.setAccessibleText(name + ", " + before + " becomes " + after);
        row.getStyleClass().add("difference-row");
        return row;
    }

    /// On one line where there is room for both.
    private static Node values(String before, String after) {
        var was = Texts.wrapped(before, "difference-before");
        var becomes = Texts.wrapped(after, "difference-after");
        if (before.length() + after.length() <= ONE_LINE) {
            var arrow = new Label("→");
            arrow.getStyleClass().add("difference-before");
            var line = new HBox(was, arrow, becomes);
            line.getStyleClass().add("difference-line");
            return line;
        }
        return grid(was, becomes);
    }

    private static GridPane grid(Label was, Label becomes) {
        var values = new GridPane();
        var caption = new ColumnConstraints();
        caption.setMinWidth(Region.USE_PREF_SIZE);
        var value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        values.getColumnConstraints().setAll(caption, value);
        var row = new RowConstraints();
        row.setValignment(VPos.BASELINE);
        values.getRowConstraints().setAll(row, row);
        values.getStyleClass().add("difference-values");
        values.addRow(0, caption("before"), was);
        values.addRow(1, caption("after"), becomes);
        return values;
    }

    private static Label caption(String words) {
        var caption = new Label(words);
        caption.setMinWidth(Region.USE_PREF_SIZE);
        caption.getStyleClass().add("difference-caption");
        return caption;
    }
}
