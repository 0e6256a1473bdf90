package dev.snowfort.ui.preview;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.ui.IconButton;
import dev.snowfort.ui.Preferred;
import dev.snowfort.ui.palette.Command;
import dev.snowfort.ui.preview.PreviewFile.Row;
import dev.snowfort.ui.state.Comparison;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The generated files, byte for byte as the export writes them, while the user edits. What an edit changed comes into
/// view, unless somebody reads there.
final class FilesPane extends VBox implements AutoCloseable {
    private static final String FIRST_SHOWN = "applications.nix";
    private static final double AROUND = 16;
    private static final double BUTTONS = 100;
    private static final double BESIDE = 280;
    private static final String KEYS = "In the preview";

    private final Workbench workbench;
    private final ReadOnlyObjectProperty<Comparison> comparison;
    private final Lights lights = new Lights();
    private final Reading reading = new Reading();
    private final ComboBox<String> chooser = new ComboBox<>();
    private final Button find = new IconButton("preview-find", "find", "Find in this file (Ctrl+F)");
    private final ToggleButton wrap;
    private final Button copy = new IconButton("preview-copy", "copy", "Copy the whole file");
    private final ChangeBar changes = new ChangeBar(this::revealChange, chooser::setValue);
    private final FindBar findBar = new FindBar(lights);
    private final LineList lines = new LineList("preview-lines", "Lines of the file");
    private final List<Command> keys = List.of(
            new Command(KEYS, "Enter", "Go to the field that made the line", this::goToField),
            new Command(KEYS, "Shortcut+C", "Copy the selected lines", lines::copySelected));
    private PreviewFiles files;
    private String shown = FIRST_SHOWN;
    private boolean startsOver;
    private Subscription subscription = Subscription.EMPTY;

    FilesPane(Workbench workbench, ReadOnlyObjectProperty<Comparison> comparison, Preferred preferred) {
        this.workbench = workbench;
        this.comparison = comparison;
        wrap = new WrapButton("preview-wrap", preferred, lights.wrapProperty());
        files = PreviewFiles.unmarked(workbench.derived().outcome().files());
        build();
        bind();
    }

    /// While the lines have the focus.
    List<Command> keys() {
        return keys;
    }

    /// Shows a file, if there is one at that path.
    void show(String path) {
        if (files.file(path).isPresent()) {
            chooser.setValue(path);
        }
    }

    /// Shows a line of a file, from 1.
    void show(String path, int line) {
        show(path);
        if (shown.equals(path)) {
            lines.select(line - 1);
        }
    }

    void find() {
        if (!getChildren().contains(findBar)) {
            getChildren().add(getChildren().indexOf(lines), findBar);
        }
        findBar.open();
    }

    /// Lights up the lines that a field made, and brings them into view.
    void light(Optional<FieldId> field) {
        lights.fieldProperty().set(field);
        field.filter(reading::turnsTo)
                .ifPresent(wanted -> lines.revealAny(places(row -> row.line().comesFrom(wanted))));
    }

    /// What comes next is another deployment: none of its lines counts as changed.
    void startOver() {
        startsOver = true;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        chooser.setId("preview-file");
        chooser.setAccessibleText("File of the export");
        chooser.tooltipProperty().bind(chooser.valueProperty().map(Tooltip::new));
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setVisibleRowCount(12);
        chooser.getItems().setAll(files.paths());
        chooser.setValue(shown);
        chooser.setCellFactory(_ -> new FileCell(comparison));
        chooser.setButtonCell(new FileCell(comparison));
        lines.setCellFactory(_ -> new LineCell(lights, workbench.focus()::ask, "changed by the last edit"));
        VBox.setVgrow(lines, Priority.ALWAYS);
        var buttons = new HBox(find, wrap, copy);
        var header = new FlowPane(chooser, buttons);
        header.setMinHeight(USE_PREF_SIZE);
        header.getStyleClass().add("preview-chooser");
        buttons.getStyleClass().add("preview-buttons");
        chooser.prefWidthProperty().bind(header.widthProperty().map(width -> room(width.doubleValue())));
        getChildren().setAll(header, changes, lines);
        lines.replace(rows());
        sayWhatChanged();
    }

    /// Where a file's name and the buttons do not fit beside each other, the buttons are below.
    private static double room(double width) {
        return width - AROUND - (width < BESIDE ? 0 : BUTTONS);
    }

    private void bind() {
        chooser.valueProperty().subscribe((_, path) -> choose(path));
        find.setOnAction(_ -> find());
        copy.setOnAction(
                _ -> LineList.copy(files.file(shown).orElseThrow().file().text()));
        lines.addEventFilter(KeyEvent.KEY_PRESSED, key -> Command.perform(keys, key));
        lines.addEventFilter(ScrollEvent.SCROLL, _ -> reading.touched());
        lines.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> reading.touched());
        lines.focusedProperty().subscribe(reading::focused);
        lights.wrapProperty().subscribe(lines::wrap);
        lights.queryProperty().subscribe((_, _) -> search());
        lights.hitProperty().subscribe((_, hit) -> lines.reveal(hit.intValue()));
        subscription = workbench.derived().generationProperty().subscribe((_, generation) -> {
            var before = files.paths();
            var now = generation.files();
            files = startsOver ? PreviewFiles.unmarked(now) : files.changedTo(now);
            startsOver = false;
            update(before);
            if (!reading.goesOn()) {
                revealChange();
            }
        });
    }

    private void update(List<String> before) {
        var next = files.inPlaceOf(shown, before);
        if (!before.equals(files.paths())) {
            shown = next;
            Splice.between(List.copyOf(chooser.getItems()), files.paths()).applyTo(chooser.getItems());
            chooser.setValue(next);
        }
        lines.update(rows());
        sayWhatChanged();
        search();
    }

    private void choose(String path) {
        if (path != null && !path.equals(shown) && files.file(path).isPresent()) {
            shown = path;
            lines.replace(rows());
            sayWhatChanged();
            search();
            light(lights.fieldProperty().get());
        }
    }

    private void search() {
        findBar.found(
                files.file(shown).orElseThrow().find(lights.queryProperty().get()));
    }

    private void sayWhatChanged() {
        changes.show(files.file(shown).orElseThrow().changes(), files.changedBesides(shown));
    }

    private void revealChange() {
        lines.revealAny(files.file(shown).orElseThrow().changedPlaces());
    }

    private List<Row> rows() {
        return files.file(shown).orElseThrow().rows();
    }

    private List<Integer> places(Predicate<Row> wanted) {
        var rows = rows();
        return IntStream.range(0, rows.size())
                .filter(index -> wanted.test(rows.get(index)))
                .boxed()
                .toList();
    }

    private void goToField() {
        Optional.ofNullable(lines.getSelectionModel().getSelectedItem())
                .flatMap(row -> row.line().origin())
                .ifPresent(workbench.focus()::ask);
    }
}
