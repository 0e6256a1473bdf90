package dev.snowfort.ui.review;

import atlantafx.base.theme.Styles;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.review.ReportFormat;
import dev.snowfort.ui.Symbol;
import dev.snowfort.ui.form.Scrolled;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.state.Workbench;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The review in the place of the form: the matrix above, the decisions with their reasons below. Whatever is clicked
/// leads to where it is decided.
public final class ReviewPage extends BorderPane implements AutoCloseable {
    /// What the matrix and the decisions need; large type leaves less, and is scrolled.
    private static final double LEAST = 320;

    private final Workbench workbench;
    private final Runnable onBack;
    private final Consumer<ReportFormat> onExport;
    private final ReviewViewModel model;
    private final ReviewFilters filters;
    private final Matrix matrix;
    private final Decisions decisions;
    private final Label summary = new Label();
    private final Label basis = Texts.message("review-basis");
    private final Label note = Texts.message("review-note");
    private final Label nothing = Texts.wrapped("", "review-nothing-title");
    private final Hyperlink showAll = new Hyperlink("Show everything");
    private final Button toForm = new Button("To the form");
    private final VBox empty = new VBox(nothing, showAll, toForm);
    private final VBox bar = new VBox();
    private final SplitPane split = new SplitPane();
    private Subscription subscription = Subscription.EMPTY;

    /// @param onBack shows the form again
    /// @param onExport writes a report
    public ReviewPage(Workbench workbench, Runnable onBack, Consumer<ReportFormat> onExport) {
        this.workbench = workbench;
        this.onBack = onBack;
        this.onExport = onExport;
        model = new ReviewViewModel(workbench);
        filters = new ReviewFilters(model);
        matrix = new Matrix(model, this::open, column -> open(column, ""));
        decisions = new Decisions(model, this::open);
        build();
        bind();
    }

    /// Follows the deployment while it is shown, and not otherwise.
    public void show(boolean shown) {
        setVisible(shown);
        model.follow(shown);
        if (shown) {
            say("");
            matrix.list().requestFocus();
        }
    }

    public void search() {
        filters.search();
    }

    /// A sentence about a report.
    public void say(String sentence) {
        note.setText(sentence);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        filters.close();
        matrix.close();
        decisions.close();
        model.close();
    }

    private void build() {
        setId("review-page");
        getStyleClass().add("review-page");
        split.setId("review-split");
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().setAll(matrix, decisions);
        split.setDividerPositions(0.62);
        empty.setId("review-empty");
        empty.getStyleClass().add("review-nothing");
        showAll.setId("review-show-all");
        toForm.setId("review-to-form");
        toForm.getStyleClass().add(Styles.ACCENT);
        note.setId("review-note");
        bar.getChildren().setAll(filters.node(), basis, note);
        bar.getStyleClass().add("review-bar");
        var below = new StackPane(split, empty);
        split.setMinHeight(LEAST);
        VBox.setVgrow(below, Priority.ALWAYS);
        setTop(header());
        setCenter(new Scrolled(new VBox(bar, below)));
        setMinHeight(0);
    }

    private Node header() {
        var back = new Button("_Back", new Symbol("back"));
        back.setId("review-back");
        back.setMinWidth(USE_PREF_SIZE);
        back.setTooltip(new Tooltip("Back to the form (Escape)"));
        back.getStyleClass().add(Styles.FLAT);
        back.setOnAction(_ -> onBack.run());
        var title = new Label("Review");
        title.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add(Styles.TITLE_4);
        summary.setId("review-summary");
        summary.setMaxWidth(Double.MAX_VALUE);
        summary.getStyleClass().add("review-summary");
        HBox.setHgrow(summary, Priority.ALWAYS);
        var header = new HBox(back, title, summary, reports());
        header.getStyleClass().add("review-header");
        return header;
    }

    private MenuButton reports() {
        var reports = new MenuButton("Export _report…", new Symbol("export"));
        reports.setId("review-export");
        reports.setMnemonicParsing(true);
        reports.setMinWidth(USE_PREF_SIZE);
        reports.setTooltip(new Tooltip("Write the review to a file for whoever must sign it"));
        reports.getItems()
                .setAll(
                        report("HTML, to be printed and signed…", ReportFormat.HTML),
                        report("Markdown…", ReportFormat.MARKDOWN),
                        report("JSON…", ReportFormat.JSON));
        return reports;
    }

    private MenuItem report(String words, ReportFormat format) {
        var item = new MenuItem(words);
        item.setId("review-export-" + format.word());
        item.setOnAction(_ -> onExport.accept(format));
        return item;
    }

    private void bind() {
        showAll.setOnAction(_ -> model.showAll());
        toForm.setOnAction(_ -> onBack.run());
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                onBack.run();
            }
        });
        subscription = model.shownProperty().subscribe(this::show);
        setVisible(false);
    }

    private void show(Shown shown) {
        summary.setText(shown.summary());
        basis.setText(shown.basis());
        summary.setTooltip(new Tooltip(shown.summary()));
        var left = !shown.columns().isEmpty() && !shown.lines().isEmpty();
        Texts.show(split, left);
        Texts.show(empty, !left);
        nothing.setText(
                shown.any()
                        ? "Nothing passes the search and the filters."
                        : "There is nothing to review yet. Add the first application, then come back.");
        Texts.show(showAll, shown.any());
        Texts.show(toForm, !shown.any());
        Texts.show(bar, shown.any());
    }

    /// @param directive empty for the application as a whole
    private void open(Column column, String directive) {
        onBack.run();
        if (directive.isEmpty()) {
            workbench.focus().show(column.place());
        } else {
            workbench.focus().ask(FieldId.sandbox(column.place(), directive));
        }
    }
}
