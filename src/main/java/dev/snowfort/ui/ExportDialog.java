package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.export.ExportException;
import dev.snowfort.export.ExportPlan;
import dev.snowfort.export.ExportPlan.Fate;
import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.export.HandEdit;
import dev.snowfort.generate.GeneratedFiles;
import dev.snowfort.model.Deployment;
import dev.snowfort.ui.form.Scrolled;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.state.Outcome;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Shows what an export would do, file by file, and does it when the user says so.
final class ExportDialog extends Dialog<Void> {
    private static final ButtonType EXPORT = new ButtonType("Export", ButtonData.OK_DONE);

    /// Room for the files and the difference beside each other.
    private static final double BESIDE = 600;

    private static final double LEAST = 160;

    private final Deployment deployment;
    private final GeneratedFiles files;
    private final Background background;
    private final Consumer<Path> onDone;
    private ExportPlan plan;
    private Map<String, HandEdit> edits;
    private ExportSummary summary;
    private final Label headline = new Label();
    private final HBox refusal = new HBox();
    private final Label edited = new Label();
    private final ExportItems items = new ExportItems(true);
    private final DifferenceList difference = new DifferenceList("export-difference");
    private final SplitPane split = new SplitPane(items, difference);
    private final VBox content = new VBox();
    private boolean running;

    /// What the dialog begins with.
    ///
    /// @param edits those of the files that somebody edited, as far as they can be told apart
    record Plan(ExportPlan plan, Map<String, HandEdit> edits) {
        /// Looks at the disk.
        static Plan of(Path folder, GeneratedFiles files) throws ExportException {
            var plan = ExportPlan.of(folder, files);
            return new Plan(plan, HandEdit.of(plan));
        }
    }

    /// @param outcome what the plan was made for
    /// @param onDone gets the folder once it holds the export
    ExportDialog(Window owner, Plan begin, Outcome outcome, Background background, Consumer<Path> onDone) {
        plan = begin.plan();
        edits = begin.edits();
        files = outcome.files();
        deployment = outcome.deployment();
        this.background = background;
        this.onDone = onDone;
        summary = ExportSummary.of(plan);
        initOwner(owner);
        setTitle("Export");
        setResizable(true);
        build();
        bind();
        show(begin, Optional.empty());
    }

    private void build() {
        headline.setId("export-headline");
        Texts.wrap(headline);
        headline.setMinHeight(Region.USE_PREF_SIZE);
        refusal.getStyleClass().add("banner");
        refusal.setMinHeight(Region.USE_PREF_SIZE);
        edited.setId("export-edited");
        Texts.wrap(edited);
        edited.setMinHeight(Region.USE_PREF_SIZE);
        edited.getStyleClass().add("export-edited");
        content.getStyleClass().add("export");
        content.widthProperty().subscribe(width -> turn(width.doubleValue() < BESIDE));
        buildFiles();
        buildPane();
    }

    private void buildPane() {
        getDialogPane().setContent(new Scrolled(content));
        getDialogPane().getStyleClass().add("export-pane");
        getDialogPane().getButtonTypes().setAll(EXPORT, ButtonType.CANCEL);
        exportButton().setId("export-confirm");
        getDialogPane().lookupButton(ButtonType.CANCEL).setId("export-cancel");
    }

    private void buildFiles() {
        items.setId("export-files");
        split.setId("export-split");
        split.setDividerPositions(0.42);
        VBox.setVgrow(split, Priority.ALWAYS);
    }

    /// Where there is no room for both beside each other, the difference lies below the files.
    private void turn(boolean narrow) {
        split.setOrientation(narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        split.setMinHeight(narrow ? 2 * LEAST : LEAST);
    }

    private void bind() {
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
                difference.show(item, edits);
            }
        });
    }

    /// @param failure why an earlier plan was not carried out
    private void show(Plan next, Optional<String> failure) {
        plan = next.plan();
        edits = next.edits();
        summary = ExportSummary.of(plan);
        headline.setText(summary.headline());
        items.show(plan.items());
        items.getSelectionModel().select(firstOfInterest());
        content.getChildren().setAll(headline, split);
        summary.refusal().or(() -> failure).ifPresent(this::refuse);
        summary.edited().ifPresent(words -> {
            edited.setText(words);
            content.getChildren().add(edited);
        });
        allow();
    }

    private void run(boolean begins) {
        running = begins;
        items.setDisable(begins);
        allow();
    }

    private void allow() {
        exportButton().setDisable(running || !summary.possible());
    }

    private Item firstOfInterest() {
        return plan.items().stream()
                .filter(item -> item.fate() == Fate.EDITED || item.fate() == Fate.FOREIGN)
                .findFirst()
                .or(() -> plan.items(Fate.UPDATE).stream().findFirst())
                .orElse(items.getItems().getFirst());
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
        var over = items.ticked();
        background.run(
                () -> {
                    carriedOut.writeOver(over);
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
                () -> Plan.of(folder, files), () -> run(false), next -> show(next, Optional.of(failure)), this::refuse);
    }

    private void done(Path folder) {
        onDone.accept(folder);
        content.getChildren().setAll(new ExportDone(deployment, folder));
        getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        var close = (Button) getDialogPane().lookupButton(ButtonType.CLOSE);
        close.setId("export-close");
        close.getStyleClass().add(Styles.ACCENT);
        close.setDefaultButton(true);
        close.requestFocus();
    }
}
