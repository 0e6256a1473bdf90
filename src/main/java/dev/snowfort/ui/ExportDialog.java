package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.export.ExportPlan;
import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.ui.form.Texts;
import java.nio.file.Path;
import java.util.Optional;
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

    private final GeneratedFiles files;
    private final Background background;
    private ExportPlan plan;
    private ExportSummary summary;
    private final Label headline = new Label();
    private final HBox refusal = new HBox();
    private final CheckBox consent = new CheckBox();
    private final ListView<Item> items = new ListView<>();
    private final DifferenceList difference = new DifferenceList();
    private final SplitPane split = new SplitPane(items, difference);
    private final VBox content = new VBox();
    private boolean running;

    /// @param files what the plan was made for
    ExportDialog(Window owner, ExportPlan plan, GeneratedFiles files, Background background) {
        this.plan = plan;
        this.files = files;
        this.background = background;
        summary = ExportSummary.of(plan);
        initOwner(owner);
        setTitle("Export");
        setResizable(true);
        build();
        bind();
        show(plan, Optional.empty());
    }

    private void build() {
        headline.setId("export-headline");
        Texts.wrap(headline);
        headline.setMinHeight(Region.USE_PREF_SIZE);
        refusal.getStyleClass().add("banner");
        refusal.setMinHeight(Region.USE_PREF_SIZE);
        consent.setId("export-consent");
        Texts.wrap(consent);
        consent.setMnemonicParsing(false);
        content.getStyleClass().add("export");
        buildFiles();
        buildPane();
    }

    private void buildPane() {
        getDialogPane().setContent(content);
        getDialogPane().getStyleClass().add("export-pane");
        getDialogPane().getButtonTypes().setAll(EXPORT, ButtonType.CANCEL);
        exportButton().setId("export-confirm");
        getDialogPane().lookupButton(ButtonType.CANCEL).setId("export-cancel");
    }

    private void buildFiles() {
        items.setId("export-files");
        items.setAccessibleText("Files of the export");
        items.getStyleClass().add("export-files");
        items.setCellFactory(_ -> new ExportItemCell());
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.42);
        VBox.setVgrow(split, Priority.ALWAYS);
    }

    private void bind() {
        consent.selectedProperty().subscribe((_, _) -> allow());
        exportButton().addEventFilter(ActionEvent.ACTION, event -> {
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
    }

    /// @param failure why an earlier plan was not carried out
    private void show(ExportPlan next, Optional<String> failure) {
        plan = next;
        summary = ExportSummary.of(plan);
        headline.setText(summary.headline());
        items.getItems().setAll(plan.items());
        items.getSelectionModel().select(firstOfInterest());
        content.getChildren().setAll(headline, split);
        summary.refusal().or(() -> failure).ifPresent(this::refuse);
        consent.setSelected(false);
        summary.consent().ifPresent(words -> {
            consent.setText(words);
            content.getChildren().add(consent);
        });
        allow();
    }

    private void run(boolean begins) {
        running = begins;
        consent.setDisable(begins);
        allow();
    }

    private void allow() {
        exportButton().setDisable(running || !summary.possible(consent.isSelected()));
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
        Texts.wrap(words);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        refusal.getChildren().setAll(new Symbol("error"), words);
        content.getChildren().remove(refusal);
        content.getChildren().add(1, refusal);
    }

    private void export() {
        run(true);
        var carriedOut = plan;
        var overEdited = consent.isSelected();
        background.run(
                () -> {
                    carriedOut.write(overEdited);
                    return carriedOut.folder();
                },
                () -> run(false),
                this::done,
                this::planAgain);
    }

    /// The folder is not what the user saw, or the disk failed halfway: shows what another try would do.
    private void planAgain(String failure) {
        refuse(failure);
        run(true);
        var folder = plan.folder();
        background.run(
                () -> ExportPlan.of(folder, files),
                () -> run(false),
                next -> show(next, Optional.of(failure)),
                this::refuse);
    }

    private void done(Path folder) {
        content.getChildren().setAll(new ExportDone(folder));
        getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        var close = (Button) getDialogPane().lookupButton(ButtonType.CLOSE);
        close.setId("export-close");
        close.getStyleClass().add(Styles.ACCENT);
        close.setDefaultButton(true);
        close.requestFocus();
    }
}
