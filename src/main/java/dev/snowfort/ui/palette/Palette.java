package dev.snowfort.ui.palette;

import dev.snowfort.ui.Rows;
import dev.snowfort.ui.Symbol;
import dev.snowfort.ui.form.Hint;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One field that finds whatever the window can show or do, and leads there. It goes as soon as it loses the focus.
public final class Palette extends Overlay {
    private static final double ROW = 32;
    private static final int ROWS = 12;

    private final PaletteViewModel model;
    private final TextField field = new TextField();
    private final ListView<Hit> list = new ListView<>(new Rows<>());
    private final Label note = new Label();
    private final Button button = new Button("Search… Ctrl+K", new Symbol("find"));

    /// @param commands what the window does
    /// @param toForm shows the form and the preview, if something else is in their place
    /// @param showFile shows a generated file
    public Palette(Workbench workbench, List<Command> commands, Runnable toForm, Consumer<String> showFile) {
        super("palette");
        model = new PaletteViewModel(workbench, commands, toForm, showFile);
        build();
        bind();
    }

    /// Opens it, for the tool bar.
    public Button button() {
        return button;
    }

    public void open() {
        model.start();
        open(field);
    }

    private void build() {
        button.setId("search");
        button.getStyleClass().add("search-button");
        Hint.on(button, "Search settings, directives, problems, files and commands (Ctrl+K)");
        button.setAccessibleText("Search everything (Ctrl+K)");
        button.setOnAction(_ -> open());
        field.setId("palette-field");
        field.getStyleClass().add("own-undo");
        field.setPromptText("Setting, directive, problem, file, application or command");
        field.setAccessibleText("Search everything");
        list.setId("palette-hits");
        list.setAccessibleText("What was found");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new HitCell(this::choose));
        note.setId("palette-note");
        note.getStyleClass().add("palette-note");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(field, list, note);
    }

    private void bind() {
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.hitsProperty().subscribe(this::show);
        model.selectedProperty().subscribe(place -> {
            list.getSelectionModel().select(place.intValue());
            list.scrollTo(Math.max(0, place.intValue() - ROWS / 2));
            sayWhatIsSelected();
        });
        focusWithinProperty().subscribe((_, within) -> {
            if (!within) {
                close();
            }
        });
    }

    private void show(List<Hit> hits) {
        list.getItems().setAll(hits);
        list.setPrefHeight(Math.min(ROWS, hits.size()) * ROW + 2);
        Texts.show(list, !hits.isEmpty());
        list.getSelectionModel().select(0);
        note.setText(words(hits.size()));
        sayWhatIsSelected();
    }

    private static String words(int found) {
        if (found == 0) {
            return "Nothing is called like that. Try fewer letters, or another word.";
        }
        return found < Finder.MOST
                ? "Up and Down select, Enter goes there, Escape closes."
                : "The best " + Finder.MOST + ". A further word, such as an application’s name, finds fewer.";
    }

    /// The focus stays in the field, so it tells what the keys have selected.
    private void sayWhatIsSelected() {
        var selected = list.getSelectionModel().getSelectedItem();
        field.setAccessibleHelp(selected == null ? note.getText() : HitCell.words(selected));
    }

    private void choose(int place) {
        model.select(place);
        choose();
    }

    private void choose() {
        close();
        model.choose();
    }

    private void pressed(KeyEvent key) {
        if (key.isShiftDown() || key.isControlDown() || key.isAltDown()) {
            return;
        }
        var taken = true;
        switch (key.getCode()) {
            case KeyCode.DOWN -> model.moveBy(1);
            case KeyCode.UP -> model.moveBy(-1);
            case KeyCode.PAGE_DOWN -> model.moveBy(ROWS - 1);
            case KeyCode.PAGE_UP -> model.moveBy(1 - ROWS);
            case KeyCode.HOME -> model.select(0);
            case KeyCode.END -> model.select(Integer.MAX_VALUE);
            case KeyCode.ENTER -> choose();
            default -> taken = false;
        }
        if (taken) {
            key.consume();
        }
    }
}
