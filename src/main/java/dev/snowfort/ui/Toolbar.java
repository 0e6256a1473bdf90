package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.storage.Examples;
import dev.snowfort.storage.Preferences.Theme;
import dev.snowfort.ui.form.Hint;
import dev.snowfort.ui.state.Store;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// What is done with the deployment as a whole.
final class Toolbar extends HBox implements AutoCloseable {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double WORDS = 976;
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final double SEARCH_WORDS = 1150;

    private final Document document;
    private final Store store;
    private final Preferred preferred;
    private final Runnable onCheck;
    private final Runnable onExport;
    private final BooleanProperty reviewing;
    private final Button create = new Button("_New", new Symbol("new"));
    private final SplitMenuButton open = new SplitMenuButton();
    private final SplitMenuButton save = new SplitMenuButton();
    private final RecentFiles recent;
    private final StepsButton undo;
    private final StepsButton redo;
    private final ToggleButton review = new ToggleButton("_Review", new Symbol("review"));
    private final Button check = new Button("_Check", new Symbol("check"));
    private final Button export = new Button("_Export…", new Symbol("export"));
    private final MenuButton themes = new MenuButton("", new Symbol("theme"));
    private Subscription subscription = Subscription.EMPTY;

    /// @param reviewing whether the review is shown
    Toolbar(
            Document document,
            Store store,
            Preferred preferred,
            BooleanProperty reviewing,
            Runnable onCheck,
            Runnable onExport) {
        this.document = document;
        this.store = store;
        this.preferred = preferred;
        this.onCheck = onCheck;
        this.onExport = onExport;
        this.reviewing = reviewing;
        undo = new StepsButton("undo", "Undo", "Ctrl+Z", store::undoLabels, store::undo);
        redo = new StepsButton("redo", "Redo", "Ctrl+Shift+Z", store::redoLabels, store::redo);
        build();
        recent = new RecentFiles(document, preferred, open.getItems());
        bind();
    }

    @Override
    public void close() {
        review.selectedProperty().unbindBidirectional(reviewing);
        subscription.unsubscribe();
        recent.close();
    }

    /// Before the last of its buttons.
    void end(Node... more) {
        getChildren().addAll(getChildren().size() - 1, List.of(more));
    }

    private void build() {
        getStyleClass().add("toolbar");
        create.setId("new");
        Hint.on(create, "A deployment without applications (Ctrl+N)");
        create.getStyleClass().add(Styles.FLAT);
        split(open, "open", "_Open", "Open a deployment file (Ctrl+O)");
        open.getItems().setAll(item("open-file", "Open…", document::open), examples());
        split(save, "save", "_Save", "Save the deployment file (Ctrl+S)");
        save.getItems()
                .setAll(
                        item("save-file", "Save", document::save),
                        item("save-as", "Save as… (Ctrl+Shift+S)", document::saveAs));
        review.setId("review");
        Hint.on(review, "The sandbox of all applications, to be reviewed and signed (Ctrl+R)");
        review.getStyleClass().add(Styles.FLAT);
        check.setId("check");
        Hint.on(check, "Let Nix read every file of the export (F7)");
        check.getStyleClass().add(Styles.FLAT);
        export.setId("export");
        Hint.on(export, "Write the flake to a folder (Ctrl+E)");
        export.getStyleClass().add(Styles.ACCENT);
        buildThemes();
        var gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .setAll(create, open, save, line(), undo, redo, line(), check, review, line(), export, gap, themes);
    }

    private void split(SplitMenuButton button, String symbol, String words, String tooltip) {
        button.setId(symbol);
        button.setText(words);
        button.setMnemonicParsing(true);
        button.setGraphic(new Symbol(symbol));
        Hint.on(button, tooltip);
        button.getStyleClass().add(Styles.FLAT);
    }

    private Menu examples() {
        var menu = new Menu("Open example");
        menu.setId("open-example");
        Examples.names()
                .forEach(name -> menu.getItems().add(item("example-" + name, name, () -> document.openExample(name))));
        return menu;
    }

    private void buildThemes() {
        themes.setId("theme");
        Hint.on(themes, "Theme and zoom");
        themes.setAccessibleText("Theme and zoom");
        themes.getStyleClass().add(Styles.FLAT);
        var group = new ToggleGroup();
        Arrays.stream(Theme.values()).map(choice -> theme(choice, group)).forEach(themes.getItems()::add);
        themes.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("zoom-in", "Larger (Ctrl+Plus)", () -> Zoom.step(preferred, 1)),
                        item("zoom-out", "Smaller (Ctrl+Minus)", () -> Zoom.step(preferred, -1)),
                        item("zoom-reset", "As large as usual (Ctrl+0)", () -> Zoom.reset(preferred)));
    }

    private MenuItem theme(Theme choice, ToggleGroup group) {
        var item = new RadioMenuItem(
                switch (choice) {
                    case LIGHT -> "Light";
                    case DARK -> "Dark";
                    case SYSTEM -> "System";
                });
        item.setId("theme-" + choice.name().toLowerCase(Locale.ROOT));
        item.setToggleGroup(group);
        item.setSelected(preferred.current().theme() == choice);
        item.setOnAction(_ -> preferred.change(current -> current.withTheme(choice)));
        return item;
    }

    private void bind() {
        create.setOnAction(_ -> document.create());
        open.setOnAction(_ -> document.open());
        save.setOnAction(_ -> document.save());
        review.selectedProperty().bindBidirectional(reviewing);
        check.setOnAction(_ -> onCheck.run());
        export.setOnAction(_ -> onExport.run());
        subscription = Subscription.combine(
                widthProperty().subscribe(width -> fit(width.doubleValue())),
                store.undoLabelProperty().subscribe(undo::offer),
                store.redoLabelProperty().subscribe(redo::offer));
    }

    private void fit(double width) {
        pseudoClassStateChanged(NARROW, width < WORDS);
        pseudoClassStateChanged(WIDE, width >= SEARCH_WORDS);
    }

    private static MenuItem item(String id, String words, Runnable action) {
        var item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static Separator line() {
        return new Separator(Orientation.VERTICAL);
    }
}
