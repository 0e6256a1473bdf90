package dev.snowfort.ui.preview;

import atlantafx.base.theme.Styles;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.ui.Comparing;
import dev.snowfort.ui.Preferred;
import dev.snowfort.ui.form.Scrolled;
import dev.snowfort.ui.palette.Command;
import dev.snowfort.ui.state.Comparison;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What comes of the form, while the user edits: the files of the export, the unit on the server, and what an export
/// would change. The panes of the latter two are made when they are first looked at.
public final class PreviewPane extends VBox implements AutoCloseable {
    private final Workbench workbench;
    private final Comparing comparing;
    private final Preferred preferred;
    private final Runnable choose;
    private final FilesPane files;
    private final StackPane panes;
    private Optional<UnitPane> unit = Optional.empty();
    private Optional<ChangesPane> changes = Optional.empty();
    private Optional<FieldId> lit = Optional.empty();
    private final ToggleGroup group = new ToggleGroup();
    private final ToggleButton showFiles = button("preview-files", "Files", "left-pill");
    private final ToggleButton showUnit = button("preview-unit", "Unit", "center-pill");
    private final ToggleButton showChanges = button("preview-changes", "Changes", "right-pill");
    private Subscription subscription = Subscription.EMPTY;

    /// @param choose asks for the folder to compare with
    public PreviewPane(Workbench workbench, Comparing comparing, Preferred preferred, Runnable choose) {
        this.workbench = workbench;
        this.comparing = comparing;
        this.preferred = preferred;
        this.choose = choose;
        files = new FilesPane(workbench, comparing.comparisonProperty(), preferred);
        panes = new StackPane(files);
        build();
        bind();
    }

    /// While the lines have the focus.
    public List<Command> keys() {
        return files.keys();
    }

    /// Shows a file, if there is one at that path.
    public void show(String path) {
        group.selectToggle(showFiles);
        files.show(path);
    }

    /// Shows a line of a file, from 1.
    public void show(String path, int line) {
        group.selectToggle(showFiles);
        files.show(path, line);
    }

    public void find() {
        group.selectToggle(showFiles);
        files.find();
    }

    /// Lights up the lines that a field made, and brings them into view.
    public void light(Optional<FieldId> field) {
        lit = field;
        files.light(field);
        unit.ifPresent(pane -> pane.light(field));
    }

    /// What comes next is another deployment: none of its lines counts as changed.
    public void startOver() {
        files.startOver();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        files.close();
        unit.ifPresent(UnitPane::close);
        changes.ifPresent(ChangesPane::close);
    }

    private void build() {
        getStyleClass().add("preview");
        var buttons = new HBox(showFiles, showUnit, showChanges);
        buttons.setMinHeight(USE_PREF_SIZE);
        buttons.getStyleClass().add("preview-switch");
        VBox.setVgrow(panes, Priority.ALWAYS);
        getChildren().setAll(buttons, panes);
    }

    private void bind() {
        group.getToggles().setAll(showFiles, showUnit, showChanges);
        group.selectToggle(showFiles);
        subscription = Subscription.combine(
                group.selectedToggleProperty().subscribe((before, selected) -> {
                    if (selected == null) {
                        group.selectToggle(before);
                    }
                }),
                group.selectedToggleProperty().subscribe(this::turnTo),
                comparing.comparisonProperty().subscribe(this::count));
    }

    private void turnTo(Toggle selected) {
        if (selected == showUnit && unit.isEmpty()) {
            unit = Optional.of(add(new UnitPane(workbench, preferred)));
            unit.get().light(lit);
        }
        if (selected == showChanges && changes.isEmpty()) {
            changes = Optional.of(add(new ChangesPane(comparing, preferred, choose)));
        }
        files.setVisible(selected == showFiles);
        unit.ifPresent(pane -> pane.setVisible(selected == showUnit));
        changes.ifPresent(pane -> pane.setVisible(selected == showChanges));
    }

    /// In a low window it is scrolled.
    private <T extends Region> T add(T pane) {
        var scrolled = new Scrolled(pane);
        scrolled.visibleProperty().bind(pane.visibleProperty());
        scrolled.managedProperty().bind(pane.visibleProperty());
        panes.getChildren().add(scrolled);
        return pane;
    }

    private void count(Comparison comparison) {
        var number = comparison.changes();
        showChanges.setText(number == 0 ? "Changes" : "Changes " + number);
        showChanges.setAccessibleText(
                number == 0
                        ? "Changes"
                        : "Changes since the last export, " + number + (number == 1 ? " file" : " files"));
    }

    private static ToggleButton button(String id, String words, String style) {
        var button = new ToggleButton(words);
        button.setId(id);
        button.getStyleClass().addAll(Styles.SMALL, style);
        button.setMinWidth(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }
}
