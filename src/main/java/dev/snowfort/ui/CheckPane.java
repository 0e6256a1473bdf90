package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.tool.NixCheck.Depth;
import dev.snowfort.ui.Checking.Report;
import dev.snowfort.ui.Checking.State;
import dev.snowfort.ui.form.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The check with Nix above the status bar: how it stands, what Nix says meanwhile, and the question before anything is
/// downloaded.
final class CheckPane extends VBox implements AutoCloseable {
    private static final int ROWS = 4;

    private final Checking checking;
    private final StackPane symbol = new StackPane();
    private final Label words = Texts.wrapped("", "check-words");
    private final ProgressBar progress = new ProgressBar();
    private final Button stop = new Button("Stop");
    private final IconButton close = new IconButton("check-close", "close", "Close the check");
    private final TextArea output = new TextArea();
    private final Label question = Texts.wrapped(
            "Nix can also check the flake as a whole (nix flake check). It downloads the sources that flake.nix names, and"
                    + " copies them and the export into the Nix store. Nothing is built, and nothing is sent.",
            "check-question");
    private final Button agree = new Button("Download and check");
    private final CheckBox always = new CheckBox("With every check in this window");
    private final HBox consent = new HBox();
    private final Subscription subscription;

    CheckPane(Checking checking) {
        this.checking = checking;
        build();
        checking.onLine(line -> output.appendText(line + "\n"));
        close.setOnAction(_ -> show(false));
        stop.setOnAction(_ -> checking.cancel());
        agree.setOnAction(_ -> check(Depth.FLAKE));
        subscription = checking.reportProperty().subscribe(this::report);
        show(false);
    }

    /// Shows itself and begins; as far as the user allowed for this window.
    void start() {
        show(true);
        check(always.isSelected() && checking.knowsFlakes() ? Depth.FLAKE : Depth.PARSE);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        checking.close();
    }

    private void check(Depth depth) {
        if (checking.report().state() != State.RUNNING) {
            output.clear();
            checking.start(depth);
        }
    }

    private void build() {
        setId("check-pane");
        getStyleClass().add("check-pane");
        words.setId("check-words");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        progress.setAccessibleText("Nix is at work");
        progress.setMinWidth(USE_PREF_SIZE);
        stop.setId("check-stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.getStyleClass().add(Styles.SMALL);
        var header = new HBox(symbol, words, progress, stop, close);
        header.getStyleClass().add("check-header");
        output.setId("check-output");
        output.setAccessibleText("What Nix says");
        output.setEditable(false);
        output.setPrefRowCount(ROWS);
        output.setMinHeight(USE_PREF_SIZE);
        output.getStyleClass().add("code");
        buildConsent();
        getChildren().setAll(header, consent, output);
    }

    private void buildConsent() {
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        agree.setId("check-agree");
        agree.setMinWidth(USE_PREF_SIZE);
        agree.getStyleClass().add(Styles.SMALL);
        always.setId("check-always");
        always.setMinWidth(USE_PREF_SIZE);
        var answer = new VBox(agree, always);
        answer.getStyleClass().add("check-answer");
        answer.setMinWidth(USE_PREF_SIZE);
        consent.getStyleClass().add("check-consent");
        consent.getChildren().setAll(question, answer);
    }

    private void report(Report report) {
        words.setText(report.words());
        symbol.getChildren()
                .setAll(
                        switch (report.state()) {
                            case FINE -> new Symbol("sound");
                            case OBJECTIONS -> new Symbol("error");
                            case MISSING, ENDED -> new Symbol("warning");
                            case LOOKING, READY, RUNNING -> new Symbol("check");
                        });
        var runs = report.state() == State.RUNNING;
        Texts.show(progress, runs);
        Texts.show(stop, runs);
        Texts.show(output, runs || report.depth() == Depth.FLAKE);
        Texts.show(consent, report.state() == State.FINE && report.depth() == Depth.PARSE && checking.knowsFlakes());
    }

    private void show(boolean visible) {
        Texts.show(this, visible);
    }
}
