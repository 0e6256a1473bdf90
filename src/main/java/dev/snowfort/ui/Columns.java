package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Applications, form and preview beside each other. Where there is not room for all, as many as fit are shown, the
/// one that was asked for among them, and buttons above lead to the others.
final class Columns extends VBox {
    /// @param room what it needs to be shown beside others
    enum Column {
        APPLICATIONS("_Applications", 208),
        FORM("_Form", 508),
        PREVIEW("_Preview", 264);

        private final String words;
        private final double room;

        Column(String words, double room) {
            this.words = words;
            this.room = room;
        }
    }

    private static final double DIVIDERS = 12;
    private static final double LEAST_PREVIEW = 160;

    private final Map<Column, Region> regions = new EnumMap<>(Column.class);
    private final Map<Column, ToggleButton> buttons = new EnumMap<>(Column.class);
    private final HBox choice = new HBox();
    private SplitPane panes = new SplitPane();
    private double[] dividers = {0.16, 0.6};
    private double divided;
    private Column chosen = Column.FORM;
    private double width;

    /// @param width that they will have unless something comes between: put in place for it at once, they need not be
    ///   moved, and styled once more, when they are shown
    Columns(Region applications, Region form, Region preview, double width) {
        regions.put(Column.APPLICATIONS, applications);
        regions.put(Column.FORM, form);
        regions.put(Column.PREVIEW, preview);
        build();
        fit(width);
        widthProperty().subscribe((_, now) -> fit(now.doubleValue()));
    }

    /// Brings a column into view where it is not.
    void bring(Column column) {
        if (!panes.getItems().contains(regions.get(column))) {
            choose(column);
        }
    }

    /// Brings a column into view, and what else fits beside it.
    void choose(Column column) {
        chosen = column;
        buttons.get(column).setSelected(true);
        fit(width);
    }

    /// Where the columns meet when all are shown, from 0 to 1.
    List<Double> dividers() {
        var now = panes.getItems().size() == regions.size() ? panes.getDividerPositions() : dividers;
        return Arrays.stream(now).boxed().toList();
    }

    /// @param positions one between each two columns; others are of no use
    void divide(List<Double> positions) {
        if (positions.size() == dividers.length) {
            dividers = positions.stream().mapToDouble(Double::doubleValue).toArray();
            divided = 0;
            place(panes.getItems());
        }
    }

    private void build() {
        // What is laid out larger than there is room would be divided for that size.
        setMinSize(0, 0);
        regions.values().forEach(region -> region.setMinHeight(0));
        regions.get(Column.APPLICATIONS).setMinWidth(Column.APPLICATIONS.room);
        regions.get(Column.APPLICATIONS).setPrefWidth(Column.APPLICATIONS.room);
        regions.get(Column.FORM).setPrefWidth(560);
        regions.get(Column.PREVIEW).setMinWidth(LEAST_PREVIEW);
        regions.get(Column.PREVIEW).setPrefWidth(420);
        SplitPane.setResizableWithParent(regions.get(Column.APPLICATIONS), false);
        buildChoice();
    }

    private void buildChoice() {
        var group = new ToggleGroup();
        var pills = List.of(Styles.LEFT_PILL, Styles.CENTER_PILL, Styles.RIGHT_PILL);
        for (var column : Column.values()) {
            var button = new ToggleButton(column.words);
            button.setId("column-" + column.name().toLowerCase(Locale.ROOT));
            button.setMnemonicParsing(true);
            button.getStyleClass().addAll(Styles.SMALL, pills.get(column.ordinal()));
            button.setToggleGroup(group);
            button.setOnAction(_ -> choose(column));
            buttons.put(column, button);
        }
        buttons.get(chosen).setSelected(true);
        choice.getChildren().setAll(buttons.values());
        choice.setMinHeight(USE_PREF_SIZE);
        choice.setId("column-choice");
        choice.getStyleClass().add("column-choice");
    }

    private void fit(double width) {
        this.width = width;
        var shown = fitting(width, chosen);
        var all = shown.size() == regions.size();
        choice.setVisible(!all);
        choice.setManaged(!all);
        var items = new ArrayList<Region>();
        shown.forEach(column -> items.add(regions.get(column)));
        if (!panes.getItems().equals(items)) {
            if (panes.getItems().size() == regions.size() && panes.getWidth() > 0) {
                dividers = panes.getDividerPositions();
                divided = panes.getWidth();
            }
            place(items);
        } else if (panes.getWidth() == 0) {
            panes.setDividerPositions(positions());
        }
        // Beside others the form has room for its tabs, alone it takes what there is.
        regions.get(Column.FORM).setMinWidth(shown.size() == 1 ? 0 : Column.FORM.room);
    }

    /// Those that fit into a width: the chosen one always, the form before the others. The preview is for what is in
    /// the form: the applications alone are not set beside it.
    static Set<Column> fitting(double width, Column chosen) {
        var shown = EnumSet.of(chosen);
        var left = width - chosen.room - DIVIDERS;
        for (var column : List.of(Column.FORM, Column.APPLICATIONS, Column.PREVIEW)) {
            if (!shown.contains(column) && column.room <= left && !alone(column, shown)) {
                shown.add(column);
                left -= column.room;
            }
        }
        return shown;
    }

    private static boolean alone(Column column, Set<Column> shown) {
        return column == Column.APPLICATIONS && shown.equals(EnumSet.of(Column.PREVIEW));
    }

    /// Panes that were divided before do not take what they are told. The new ones hold the columns at once, so that
    /// one of them can get the focus.
    private void place(List<? extends Node> items) {
        var shown = List.copyOf(items);
        panes.getItems().clear();
        panes = new SplitPane();
        panes.setId("columns");
        panes.getItems().setAll(shown);
        panes.setMinSize(0, 0);
        panes.setDividerPositions(positions());
        setVgrow(panes, Priority.ALWAYS);
        getChildren().setAll(choice, panes);
        panes.applyCss();
    }

    private double[] positions() {
        return switch (panes.getItems().size()) {
            case 1 -> new double[0];
            case 2 -> new double[] {shareOfFirst()};
            default -> all();
        };
    }

    /// The applications are as wide as they were, form and preview share the rest as they did.
    private double[] all() {
        var first = Math.max(Column.APPLICATIONS.room, dividers[0] * (divided == 0 ? width : divided));
        var share = (dividers[1] - dividers[0]) / (1 - dividers[0]);
        var form = Math.max(Column.FORM.room, share * (width - first));
        return new double[] {first / width, Math.min(first + form, width - LEAST_PREVIEW) / width};
    }

    private double shareOfFirst() {
        var shown = fitting(width, chosen);
        return shown.iterator().next().room
                / shown.stream().mapToDouble(column -> column.room).sum();
    }
}
