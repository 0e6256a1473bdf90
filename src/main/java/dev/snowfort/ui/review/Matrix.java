package dev.snowfort.ui.review;

import dev.snowfort.ui.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Directives below each other, applications beside each other. Only what there is room for exists, however many there
/// are of either; the directive and its weight stay where they are.
final class Matrix extends BorderPane {
    static final double NAME = 208;
    static final double WEIGHT = 80;
    private static final double SCROLL_BAR = 16;
    private static final double ROW = 28;
    private static final double NOTCH = 40;

    private final ReviewViewModel model;
    private final BiConsumer<Column, String> onCell;
    private final Consumer<Column> onColumn;
    private final ListView<Line> list = new ListView<>(new Rows<>());
    private final HBox header = new HBox();
    private final ScrollBar bar = new ScrollBar();
    private final List<MatrixRow> rows = new ArrayList<>();
    private final List<MatrixHead> heads = new ArrayList<>();
    private Window window = Window.NONE;
    private int cursor;
    private Subscription subscription = Subscription.EMPTY;

    /// @param onCell opens a directive of an application
    /// @param onColumn opens an application
    Matrix(ReviewViewModel model, BiConsumer<Column, String> onCell, Consumer<Column> onColumn) {
        this.model = model;
        this.onCell = onCell;
        this.onColumn = onColumn;
        build();
        bind();
    }

    Window window() {
        return window;
    }

    ListView<Line> list() {
        return list;
    }

    int cursor() {
        return cursor;
    }

    /// The application that the keys are at.
    Optional<Column> pointed() {
        return columns().stream().skip(cursor).findFirst();
    }

    List<Column> columns() {
        return model.shown().columns();
    }

    ReviewViewModel model() {
        return model;
    }

    void open(Line.Of line, int column) {
        if (column < columns().size()) {
            onCell.accept(columns().get(column), line.directive().name());
        }
    }

    void close() {
        subscription.unsubscribe();
    }

    private void build() {
        getStyleClass().add("matrix");
        header.getStyleClass().add("matrix-header");
        header.setMinWidth(0);
        list.setId("review-matrix");
        list.setAccessibleText("Directives and applications");
        list.setFixedCellSize(ROW);
        list.getStyleClass().add("matrix-list");
        list.setCellFactory(_ -> {
            var row = new MatrixRow(this);
            rows.add(row);
            return row;
        });
        bar.setId("review-columns");
        bar.setAccessibleText("Applications");
        setTop(header);
        setCenter(list);
        setBottom(bar);
    }

    private void bind() {
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        subscription = Subscription.combine(
                model.shownProperty().subscribe(this::show),
                widthProperty().subscribe(_ -> place(window.first())),
                bar.valueProperty().subscribe(value -> place((int) Math.round(value.doubleValue()))),
                list.getSelectionModel().selectedIndexProperty().subscribe(_ -> rows.forEach(MatrixRow::point)));
    }

    /// The window comes first: rows look at it as soon as there are lines.
    private void show(Shown shown) {
        cursor = Math.clamp(cursor, 0, Math.max(0, columns().size() - 1));
        window = fitting(window.first());
        if (!list.getItems().equals(shown.lines())) {
            list.getItems().setAll(shown.lines());
        }
        move(window);
    }

    private Window fitting(int first) {
        return Window.of(columns().size(), getWidth() - NAME - WEIGHT - SCROLL_BAR, first);
    }

    private void place(int first) {
        move(fitting(first));
    }

    private void move(Window next) {
        window = next;
        var hidden = columns().size() - window.count();
        bar.setVisible(hidden > 0);
        bar.setManaged(hidden > 0);
        bar.setMax(Math.max(1, hidden));
        bar.setVisibleAmount(
                hidden > 0 ? (double) window.count() * hidden / columns().size() : 1);
        bar.setBlockIncrement(window.count());
        bar.setUnitIncrement(1);
        bar.setValue(window.first());
        showHeader();
        rows.forEach(MatrixRow::show);
    }

    private void showHeader() {
        while (heads.size() < window.count()) {
            heads.add(new MatrixHead(onColumn));
        }
        IntStream.range(0, window.count())
                .forEach(place -> heads.get(place).show(columns().get(window.first() + place), window.width()));
        header.getChildren()
                .setAll(corner("Directive", NAME, "matrix-name"), corner("Weight", WEIGHT, "matrix-weight"));
        header.getChildren().addAll(heads.subList(0, window.count()));
    }

    private static Label corner(String words, double width, String style) {
        var label = new Label(words);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxHeight(Double.MAX_VALUE);
        label.getStyleClass().addAll("matrix-corner", style);
        if (style.equals("matrix-weight")) {
            label.setTooltip(new Tooltip("How much systemd counts what the directive decides; – for nothing"));
        }
        return label;
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> point(cursor - 1);
            case RIGHT -> point(cursor + 1);
            case HOME -> point(0);
            case END -> point(columns().size() - 1);
            case ENTER, SPACE -> {
                if (list.getSelectionModel().getSelectedItem() instanceof Line.Of line) {
                    open(line, cursor);
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void point(int column) {
        cursor = Math.clamp(column, 0, Math.max(0, columns().size() - 1));
        move(window.showing(cursor));
    }

    /// Sideways, or with Shift, by whole columns.
    private void scrolled(ScrollEvent scroll) {
        if (Math.abs(scroll.getDeltaX()) > Math.abs(scroll.getDeltaY())) {
            var by = (int) Math.round(scroll.getDeltaX() / NOTCH);
            place(window.first() - by);
            scroll.consume();
        }
    }

    static void fix(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }
}
