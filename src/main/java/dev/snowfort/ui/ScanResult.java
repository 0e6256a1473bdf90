package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.model.Framework;
import dev.snowfort.scan.Found;
import dev.snowfort.scan.Missing;
import dev.snowfort.scan.Place;
import dev.snowfort.scan.ProjectScan;
import dev.snowfort.scan.Remark;
import dev.snowfort.ui.form.Disclosure;
import dev.snowfort.ui.form.Snippet;
import dev.snowfort.ui.form.Texts;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a project's folder told: the fields with where they come from, what the project must change, and what could not
/// be told.
final class ScanResult extends VBox {
    private final ProjectScan scan;

    ScanResult(Path folder, ProjectScan scan) {
        this.scan = scan;
        getStyleClass().add("scan");
        getChildren().add(heading(folder));
        part("What it is", scan.found().isEmpty() ? List.of() : List.of(fields()));
        part(
                "What the project must change",
                scan.missing().stream().map(this::missing).toList());
        part(
                "What could not be told",
                scan.unclear().stream().map(ScanResult::remark).toList());
        if (!scan.notes().isEmpty()) {
            var notes = new Disclosure(
                    "What was chosen and left out (" + scan.notes().size() + ")", this::notes);
            notes.button().setId("scan-notes");
            getChildren().add(notes.node());
        }
    }

    private Node heading(Path folder) {
        var application = scan.application();
        var kind = switch (application.framework()) {
            case Framework.Django _ -> "Django application";
            case Framework.Wsgi _ -> "WSGI application";
        };
        var title = Texts.wrapped(application.name() + ", a " + kind, Styles.TITLE_4);
        title.setId("scan-title");
        var words = Texts.wrapped("Read from " + folder + ". None of its code was run.", "scan-place");
        return new VBox(title, words);
    }

    private void part(String title, List<? extends Node> nodes) {
        if (!nodes.isEmpty()) {
            var heading = new Label(title);
            heading.getStyleClass().add("scan-heading");
            var part = new VBox(heading);
            part.getStyleClass().add("scan-part");
            part.getChildren().addAll(nodes);
            getChildren().add(part);
        }
    }

    private Node fields() {
        var grid = new GridPane();
        grid.getStyleClass().add("scan-fields");
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        var labels = new ColumnConstraints();
        labels.setMinWidth(168);
        labels.setPrefWidth(168);
        grid.getColumnConstraints().setAll(labels, values);
        for (var row = 0; row < scan.found().size(); row++) {
            var found = scan.found().get(row);
            var label = Texts.wrapped(found.setting().label(), "scan-label");
            GridPane.setValignment(label, VPos.TOP);
            grid.addRow(row, label, value(found));
        }
        return grid;
    }

    private static Node value(Found found) {
        var value = Texts.wrapped(found.value(), "scan-value");
        value.setId("scan-found-" + found.setting().key());
        var why = found.why() + (found.place().equals(Place.FOLDER) ? "" : " · " + found.place());
        return new VBox(value, Texts.wrapped(why, "scan-place"));
    }

    private Node missing(Missing missing) {
        var title = Texts.wrapped(missing.title(), "scan-missing-title");
        var index = scan.missing().indexOf(missing);
        var words = new VBox(
                title,
                Texts.wrapped(missing.sentence(), "scan-sentence"),
                Texts.wrapped(missing.place().toString(), "scan-place"),
                new Snippet("scan-copy-" + index, "Copy what mends " + missing.title(), missing.snippet()));
        words.getStyleClass().add("scan-words");
        return line("warning", words);
    }

    private static Node remark(Remark remark) {
        var words = new VBox(Texts.wrapped(remark.sentence(), "scan-sentence"));
        words.getStyleClass().add("scan-words");
        if (!remark.place().equals(Place.FOLDER)) {
            words.getChildren().add(Texts.wrapped(remark.place().toString(), "scan-place"));
        }
        return words;
    }

    private Node notes() {
        var notes = new VBox();
        notes.getStyleClass().add("scan-part");
        scan.notes().forEach(note -> notes.getChildren().add(remark(note)));
        return notes;
    }

    private static Node line(String symbol, VBox words) {
        var line = new HBox(new Symbol(symbol), words);
        line.getStyleClass().add("scan-line");
        HBox.setHgrow(words, Priority.ALWAYS);
        return line;
    }
}
