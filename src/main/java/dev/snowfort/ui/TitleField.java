package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.check.Finding;
import dev.snowfort.ui.state.Workbench;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The deployment's title.
final class TitleField extends VBox implements AutoCloseable {
    private final Workbench workbench;
    private final Label label = new Label("_Title");
    private final TextField text = new TextField();
    private final Label finding = new Label();
    private Subscription subscription = Subscription.EMPTY;

    TitleField(Workbench workbench) {
        this.workbench = workbench;
        build();
        bind();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        getStyleClass().add("title-field");
        label.setMnemonicParsing(true);
        label.setLabelFor(text);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_BOLD, Styles.TEXT_MUTED);
        text.setId(FieldId.TITLE.field());
        text.setPromptText("What this deployment is for");
        text.setAccessibleText("Title of the deployment");
        finding.setId("title-finding");
        finding.setWrapText(true);
        finding.getStyleClass().addAll(Styles.TEXT_SMALL, "error-words");
        getChildren().setAll(label, text, finding);
    }

    private void bind() {
        text.textProperty().subscribe((_, typed) -> type(typed));
        text.focusedProperty().subscribe((_, _) -> workbench.store().endTyping());
        subscription = Subscription.combine(
                workbench.store().currentProperty().subscribe(deployment -> show(deployment.title())),
                workbench.derived().outcomeProperty().subscribe(outcome -> {
                    var words = outcome.findings(FieldId.TITLE).stream()
                            .map(Finding::message)
                            .collect(Collectors.joining("\n"));
                    finding.setText(words);
                    finding.setVisible(!words.isEmpty());
                    finding.setManaged(!words.isEmpty());
                }),
                workbench.focus().askedProperty().subscribe(asked -> {
                    if (asked.filter(FieldId.TITLE::equals).isPresent()) {
                        workbench.focus().answered();
                        text.requestFocus();
                        text.selectAll();
                    }
                }));
    }

    private void show(String title) {
        if (!text.getText().equals(title)) {
            var caret = endOfChange(text.getText(), title);
            text.setText(title);
            if (text.isFocused()) {
                text.positionCaret(caret);
            }
        }
    }

    /// Where the stretch that differs ends in the new text.
    static int endOfChange(String before, String after) {
        var shorter = Math.min(before.length(), after.length());
        var start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        var end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return after.length() - end;
    }

    private void type(String typed) {
        if (!typed.equals(workbench.store().current().title())) {
            workbench.store().type("Change title", FieldId.TITLE, deployment -> deployment.withTitle(typed));
        }
    }
}
