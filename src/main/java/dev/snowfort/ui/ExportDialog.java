package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.export.ExportPlan;
import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import javafx.event.ActionEvent;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Shows what an export would do, file by file, and does it when the user says so.
final class ExportDialog extends Dialog<Void> {
    private static final ButtonType EXPORT = new ButtonType("Export", ButtonData.OK_DONE);

    private final ExportPlan plan;
    private final ExportSummary summary;
    private final Background background;
    private final Label headline = new Label();
    private final HBox refusal = new HBox();
    private final CheckBox consent = new CheckBox();
    private final ListView<Item> items = new ListView<>();
    private final DifferenceList difference = new DifferenceList();
    private final VBox content = new VBox();
    private boolean running;

    ExportDialog(Window owner, ExportPlan plan, Background background) {
        this.plan = plan;
        this.background = background;
        summary = ExportSummary.of(plan);
        initOwner(owner);
        setTitle("Export");
        setResizable(true);
        build();
        bind();
    }

    private void build() {
        headline.setId("export-headline");
        headline.setText(summary.headline());
        headline.setWrapText(true);
        headline.setMinHeight(Region.USE_PREF_SIZE);
        refusal.getStyleClass().add("banner");
        refusal.setMinHeight(Region.USE_PREF_SIZE);
        consent.setId("export-consent");
        consent.setWrapText(true);
        consent.setMnemonicParsing(false);
        content.getStyleClass().add("export");
        content.getChildren().setAll(headline, files());
        summary.refusal().ifPresent(this::refuse);
        summary.consent().ifPresent(words -> {
            consent.setText(words);
            content.getChildren().add(consent);
        });
        buildPane();
    }

    private void buildPane() {
        getDialogPane().setContent(content);
        getDialogPane().getStyleClass().add("export-pane");
        getDialogPane().getButtonTypes().setAll(EXPORT, ButtonType.CANCEL);
        exportButton().setId("export-confirm");
        getDialogPane().lookupButton(ButtonType.CANCEL).setId("export-cancel");
    }

    private SplitPane files() {
        items.setId("export-files");
        items.setAccessibleText("Files of the export");
        items.getStyleClass().add("export-files");
        items.setCellFactory(_ -> new ExportItemCell());
        items.getItems().setAll(plan.items());
        var split = new SplitPane(items, difference);
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.42);
        VBox.setVgrow(split, Priority.ALWAYS);
        return split;
    }

    private void bind() {
        var button = exportButton();
        button.setDisable(!summary.possible(false));
        consent.selectedProperty().subscribe((_, agreed) -> button.setDisable(!summary.possible(agreed)));
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            export();
        });
        setOnCloseRequest(event -> {
            if (running) {
                event.consume();
            }
        });
        var selected = items.getSelectionModel().selectedItemProperty();
        selected.subscribe(item -> {
            if (item != null) {
                difference.show(item.difference(), otherwise(item.fate()));
            }
        });
        items.getSelectionModel().select(firstOfInterest());
    }

    private Item firstOfInterest() {
        return plan.items().stream()
                .filter(item -> item.fate() == Fate.EDITED || item.fate() == Fate.FOREIGN)
                .findFirst()
                .or(() -> plan.items(Fate.UPDATE).stream().findFirst())
                .orElse(plan.items().getFirst());
    }

    private static String otherwise(Fate fate) {
        return switch (fate) {
            case UNCHANGED -> "This file stays as it is.";
            case KEPT -> "This file was filled in or edited. It is neither shown nor written over.";
            case FOREIGN -> "Snowfort did not make this file and does not touch it.";
            case CREATE, UPDATE, EDITED, REMOVE -> "Nothing to show.";
        };
    }

    private Button exportButton() {
        return (Button) getDialogPane().lookupButton(EXPORT);
    }

    private void refuse(String sentence) {
        var words = new Label(sentence);
        words.setId("export-refusal");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        refusal.getChildren().setAll(new Symbol("error"), words);
        content.getChildren().remove(refusal);
        content.getChildren().add(1, refusal);
    }

    private void export() {
        running = true;
        exportButton().setDisable(true);
        var overEdited = consent.isSelected();
        background.run(
                () -> {
                    plan.write(overEdited);
                    return plan.folder();
                },
                _ -> done(),
                sentence -> {
                    running = false;
                    refuse(sentence);
                });
    }

    private void done() {
        running = false;
        content.getChildren().setAll(new ExportDone(plan.folder()));
        getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        var close = (Button) getDialogPane().lookupButton(ButtonType.CLOSE);
        close.setId("export-close");
        close.getStyleClass().add(Styles.ACCENT);
        close.setDefaultButton(true);
        close.requestFocus();
    }
}
