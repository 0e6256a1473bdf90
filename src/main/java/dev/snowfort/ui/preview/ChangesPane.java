package dev.snowfort.ui.preview;

import atlantafx.base.theme.Styles;
import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.export.HandEdit;
import dev.snowfort.ui.Comparing;
import dev.snowfort.ui.DifferenceList;
import dev.snowfort.ui.ExportItems;
import dev.snowfort.ui.IconButton;
import dev.snowfort.ui.Preferred;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.state.Comparison;
import dev.snowfort.ui.state.Comparison.Held;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What an export would change in the folder that the last one went to.
final class ChangesPane extends VBox implements AutoCloseable {
    private static final double LEAST = 200;

    private final Comparing comparing;
    private final Runnable choose;
    private final Label folder = new Label();
    private final Tooltip path = new Tooltip();
    private final WrapButton wrap;
    private final Button another = new IconButton("changes-folder", "open", "Compare with another folder");
    private final Button refresh = new IconButton("changes-refresh", "reset", "Look at the folder again");
    private final HBox header = new HBox();
    private final Label words = Texts.wrapped("", "preview-empty");
    private final Label counts = Texts.wrapped("", "preview-note");
    private final Button first = new Button("Choose the folder…");
    private final HBox begin = new HBox(first);
    private final ExportItems items = new ExportItems(false);
    private final DifferenceList difference = new DifferenceList("changes-difference");
    private final SplitPane split = new SplitPane(items, difference);
    private Map<String, HandEdit> edits = Map.of();
    private Subscription subscription = Subscription.EMPTY;

    /// @param choose asks for the folder to compare with
    ChangesPane(Comparing comparing, Preferred preferred, Runnable choose) {
        wrap = new WrapButton("changes-wrap", preferred, difference.wrapProperty());
        this.comparing = comparing;
        this.choose = choose;
        build();
        bind();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        folder.setMaxWidth(Double.MAX_VALUE);
        folder.setTooltip(path);
        folder.getStyleClass().addAll(Styles.TEXT_BOLD, "changes-folder");
        HBox.setHgrow(folder, Priority.ALWAYS);
        header.getChildren().setAll(folder, wrap, another, refresh);
        header.getStyleClass().add("preview-header");
        words.setId("changes-words");
        words.setMaxWidth(Double.MAX_VALUE);
        counts.setId("changes-counts");
        first.setId("changes-choose");
        items.setId("changes-files");
        split.setId("changes-split");
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.3);
        items.setMinHeight(LEAST / 3);
        split.setMinHeight(LEAST);
        VBox.setVgrow(split, Priority.ALWAYS);
        begin.getStyleClass().add("changes-begin");
        getChildren().setAll(header, words, begin, counts, split);
    }

    private void bind() {
        another.setOnAction(_ -> choose.run());
        first.setOnAction(_ -> choose.run());
        refresh.setOnAction(_ -> comparing.refresh());
        items.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null) {
                difference.show(item, edits);
            }
        });
        subscription = comparing.comparisonProperty().subscribe(this::show);
    }

    private void show(Comparison comparison) {
        var sentence = ChangesWords.sentence(comparison);
        words.setText(sentence);
        Texts.show(words, !sentence.isEmpty());
        Texts.show(begin, comparison.known().isEmpty());
        Texts.show(header, comparison.known().isPresent());
        comparison.known().ifPresent(this::name);
        var differing = comparison instanceof Held held ? held.differing() : List.<Item>of();
        edits = comparison instanceof Held held ? held.edits() : Map.of();
        counts.setText(ChangesWords.counts(comparison));
        Texts.show(counts, !counts.getText().isEmpty());
        Texts.show(split, !differing.isEmpty());
        items.show(differing);
    }

    private void name(Path known) {
        folder.setText(known.toString());
        path.setText(known.toString());
    }
}
