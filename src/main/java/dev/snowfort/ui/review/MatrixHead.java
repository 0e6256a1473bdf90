package dev.snowfort.ui.review;

import dev.snowfort.check.Finding;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.section.hardening.ExposureLabel;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// An application above its column: its name, its exposure as systemd prints it, and how many findings it has.
final class MatrixHead extends VBox {
    private final Consumer<Column> onOpen;
    private final Hyperlink name = new Hyperlink();
    private final Tooltip whole = new Tooltip();
    private final ExposureLabel exposure = new ExposureLabel();
    private final Label findings = new Label();
    private final Tooltip found = new Tooltip();

    MatrixHead(Consumer<Column> onOpen) {
        this.onOpen = onOpen;
        getStyleClass().add("matrix-head");
        name.setTooltip(whole);
        name.getStyleClass().add("matrix-head-name");
        Texts.wrap(found);
        found.setMaxWidth(480);
        findings.getStyleClass().add("matrix-head-findings");
        getChildren().setAll(name, exposure, findings);
    }

    void show(Column column, double width) {
        Matrix.fix(this, width);
        name.setText(column.name());
        name.setId("review-application-" + column.place());
        name.setAccessibleText(column.name() + ", exposure " + column.rating().words());
        name.setOnAction(_ -> onOpen.accept(column));
        name.setVisited(false);
        whole.setText(column.name());
        exposure.show(column.rating());
        var number = column.reviewed().findings().size();
        findings.setText(number == 0 ? "" : number == 1 ? "▲ 1 finding" : "▲ " + number + " findings");
        found.setText(
                column.reviewed().findings().stream().map(Finding::message).collect(Collectors.joining("\n")));
        findings.setTooltip(number == 0 ? null : found);
    }
}
