package dev.snowfort.ui.section.secrets;

import dev.snowfort.keys.Problem;
import dev.snowfort.keys.Report;
import dev.snowfort.ui.form.Shape;
import dev.snowfort.ui.form.ShapeButton;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.section.secrets.KeysNotice.Checked;
import dev.snowfort.ui.section.secrets.KeysNotice.Done;
import dev.snowfort.ui.section.secrets.KeysNotice.Failed;
import dev.snowfort.ui.section.secrets.KeysNotice.Nothing;
import dev.snowfort.ui.section.secrets.KeysNotice.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What can be done with a keys file on this machine, and what came of it.
final class KeysTools implements AutoCloseable {
    private final KeysViewModel model;
    private final Button check = new Button("Check a keys file…");
    private final Button generate = new Button("Generate SECRET_KEY…");
    private final VBox notice = new VBox();
    private final VBox node = new VBox();
    private final Subscription subscription;

    KeysTools(KeysViewModel model) {
        this.model = model;
        build();
        subscription = Subscription.combine(
                model.noticeProperty().subscribe(this::show),
                model.shownProperty().subscribe(this::offer));
    }

    VBox node() {
        return node;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        check.setId("keys-check");
        check.setAccessibleHelp("Reads a file as systemd would and tells names and problems, never a value.");
        check.setOnAction(_ -> model.check());
        generate.setId("keys-generate");
        generate.setMnemonicParsing(false);
        generate.setAccessibleHelp("Writes a random key straight into a file that you choose. It is not shown.");
        generate.setOnAction(_ -> model.generate());
        notice.setId("keys-notice");
        notice.getStyleClass().add("form-findings");
        var buttons = new FlowPane(check, generate);
        buttons.getStyleClass().add("keys-buttons");
        node.getStyleClass().add("keys-tools");
        node.getChildren()
                .addAll(
                        buttons,
                        Texts.wrapped(
                                "Checking tells names and problems and keeps nothing. A new key goes straight into the"
                                        + " file that you choose; nobody sees it, and a value that is there stays unless"
                                        + " you say so.",
                                "form-help"),
                        notice);
    }

    private void offer(KeysViewModel.Shown shown) {
        Texts.show(node, shown.hasFile() || shown.asksForKey());
        Texts.show(check, shown.hasFile());
        Texts.show(generate, shown.asksForKey());
    }

    private void show(KeysNotice now) {
        var lines = switch (now) {
            case Nothing _ -> List.<Node>of();
            case Checked(Path file, Report report) -> checked(file, report);
            case Question(Path file) -> question(file);
            case Done(String sentence) -> List.of(headed(sentence));
            case Failed(String sentence) -> List.of(line(true, sentence));
        };
        notice.getChildren().setAll(lines);
        Texts.show(notice, !lines.isEmpty());
    }

    private List<Node> checked(Path file, Report report) {
        var lines = new ArrayList<Node>();
        lines.add(headed(file.getFileName() + ": " + report.summary()));
        report.problems().forEach(problem -> lines.add(line(problem.isSerious(), sentence(problem))));
        if (report.problems().isEmpty()) {
            lines.add(Texts.wrapped("systemd reads it as it is meant.", "form-help"));
        }
        return lines;
    }

    private static String sentence(Problem problem) {
        return (problem.line() == 0 ? "" : "Line " + problem.line() + ": ") + problem.sentence();
    }

    private List<Node> question(Path file) {
        var replace = new Button("Replace the value");
        replace.setId("keys-replace");
        replace.getStyleClass().addAll("small", "danger");
        replace.setOnAction(_ -> model.replace());
        var keep = new Button("Keep it");
        keep.setId("keys-keep");
        keep.getStyleClass().add("small");
        keep.setOnAction(_ -> model.dismiss());
        var buttons = new HBox(replace, keep);
        buttons.getStyleClass().add("form-line");
        var asked = line(
                false,
                "SECRET_KEY has a value in " + file
                        + " already. Once replaced it is lost, and everybody who is logged in"
                        + " will have to log in again.");
        return List.of(asked, buttons);
    }

    private Node headed(String sentence) {
        var text = Texts.wrapped(sentence, "keys-summary");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var dismiss = new ShapeButton("remove", "Dismiss");
        dismiss.setId("keys-dismiss");
        dismiss.setOnAction(_ -> model.dismiss());
        var line = new HBox(text, dismiss);
        line.getStyleClass().add("form-line");
        return line;
    }

    private static Node line(boolean serious, String sentence) {
        var text = Texts.wrapped(sentence, "form-finding-text");
        text.setAccessibleText((serious ? "Error: " : "Warning: ") + sentence);
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(Shape.of(serious ? "error" : "warning"), text);
        line.getStyleClass().addAll("form-finding", serious ? "form-error" : "form-warning");
        return line;
    }
}
