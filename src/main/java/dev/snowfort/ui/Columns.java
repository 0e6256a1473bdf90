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
        APPLICATIONS("_Applications", 200),
        FORM("_Form", 548),
        PREVIEW("_Preview", 232);

        private final String words;
        private final double room;

        Column(String words, double room) {
            this.words = words;
            this.room = room;
        }
    }

    private static final double DIVIDERS = 12;
    private static final double LEAST = 160;

    private final Map<Column, Region> regions = new EnumMap<>(Column.class);
    private final Map<Column, ToggleButton> buttons = new EnumMap<>(Column.class);
    private final HBox choice = new HBox();
    private final SplitPane panes = new SplitPane();
    private double[] dividers = {0.17, 0.62};
    private Column chosen = Column.FORM;

    Columns(Region applications, Region form, Region preview) {
        regions.put(Column.APPLICATIONS, applications);
        regions.put(Column.FORM, form);
        regions.put(Column.PREVIEW, preview);
        build();
        widthProperty().subscribe(_ -> fit());
    }

    /// Brings a column into view.
    void choose(Column column) {
        chosen = column;
        buttons.get(column).setSelected(true);
        fit();
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
            if (panes.getItems().size() == regions.size()) {
                panes.setDividerPositions(dividers);
            }
        }
    }

    private void build() {
        regions.values().forEach(region -> region.setMinWidth(LEAST));
        regions.get(Column.APPLICATIONS).setMinWidth(Column.APPLICATIONS.room);
        regions.get(Column.APPLICATIONS).setPrefWidth(208);
        regions.get(Column.FORM).setPrefWidth(560);
        regions.get(Column.PREVIEW).setPrefWidth(420);
        SplitPane.setResizableWithParent(regions.get(Column.APPLICATIONS), false);
        panes.setId("columns");
        panes.getItems().setAll(regions.values());
        panes.setDividerPositions(dividers);
        setVgrow(panes, Priority.ALWAYS);
        buildChoice();
        getChildren().setAll(choice, panes);
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
        choice.setId("column-choice");
        choice.getStyleClass().add("column-choice");
    }

    private void fit() {
        var shown = fitting(getWidth(), chosen);
        var all = shown.size() == regions.size();
        choice.setVisible(!all);
        choice.setManaged(!all);
        var items = new ArrayList<Region>();
        shown.forEach(column -> items.add(regions.get(column)));
        if (!panes.getItems().equals(items)) {
            if (panes.getItems().size() == regions.size()) {
                dividers = panes.getDividerPositions();
            }
            panes.getItems().setAll(items);
            panes.setDividerPositions(all ? dividers : share(shown));
        }
    }

    /// Those that fit into a width: the chosen one always, the form before the others.
    static Set<Column> fitting(double width, Column chosen) {
        var shown = EnumSet.of(chosen);
        var left = width - chosen.room - DIVIDERS;
        for (var column : List.of(Column.FORM, Column.APPLICATIONS, Column.PREVIEW)) {
            if (!shown.contains(column) && column.room <= left) {
                shown.add(column);
                left -= column.room;
            }
        }
        return shown;
    }

    /// Of two columns.
    private static double[] share(Set<Column> shown) {
        var first = shown.iterator().next();
        var whole = shown.stream().mapToDouble(column -> column.room).sum();
        return shown.size() == 1 ? new double[0] : new double[] {first.room / whole};
    }
}
