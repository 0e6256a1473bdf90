package dev.snowfort.ui.preview;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.nix.Token;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.preview.PreviewFile.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Shows a line with its number. A click on a part that a field made asks for that field.
final class LineCell extends ListCell<Row> {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass LINKED = PseudoClass.getPseudoClass("linked");
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");

    private final Lights lights;
    private final Consumer<FieldId> ask;
    private final String changed;
    private final Label number = new Label();
    private final TextFlow code = new TextFlow();
    private final HBox box = new HBox(number, code);
    private List<Part> parts = List.of();

    /// @param changed what it means that a line is marked as changed
    LineCell(Lights lights, Consumer<FieldId> ask, String changed) {
        this.changed = changed;
        this.lights = lights;
        this.ask = ask;
        build();
        bind();
    }

    private void build() {
        getStyleClass().add("line-cell");
        number.getStyleClass().add("line-number");
        code.getStyleClass().add("line-code");
        HBox.setHgrow(code, Priority.ALWAYS);
        setText(null);
    }

    private void bind() {
        lights.fieldProperty().subscribe((_, _) -> light());
        lights.hitProperty().subscribe((_, _) -> light());
        lights.queryProperty().subscribe((_, _) -> fill());
        lights.wrapProperty().subscribe(_ -> wrap());
        setOnMouseClicked(this::clicked);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        fill();
        light();
    }

    @Override
    public void updateIndex(int index) {
        var moved = index != getIndex();
        super.updateIndex(index);
        if (moved) {
            number.setText(String.valueOf(index + 1));
            light();
        }
    }

    private void fill() {
        if (isEmpty() || getItem() == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            show(parts(getItem().line()));
            setGraphic(box);
            setAccessibleText((getIndex() + 1) + ": " + getItem().line().text()
                    + (getItem().changed() ? ", " + changed : ""));
            wrap();
        }
    }

    /// A text from right to left stays on one line, see [Texts].
    private void wrap() {
        var wraps = isWrapping();
        setPrefWidth(wraps ? 0 : USE_COMPUTED_SIZE);
        var breaks = wraps && getItem() != null && Texts.breaks(getItem().line().text());
        code.setMinWidth(breaks ? 0 : USE_PREF_SIZE);
    }

    private boolean isWrapping() {
        return lights.wrapProperty().get();
    }

    /// A label would give its graphic the height that it has on one line.
    @Override
    protected double computePrefHeight(double width) {
        return isWrapping() && getGraphic() == box
                ? box.prefHeight(width - snappedLeftInset() - snappedRightInset())
                : super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (isWrapping() && getGraphic() == box) {
            box.resizeRelocate(
                    snappedLeftInset(), 0, getWidth() - snappedLeftInset() - snappedRightInset(), getHeight());
        }
    }

    private void light() {
        var row = Optional.ofNullable(getItem());
        var field = lights.fieldProperty().get();
        pseudoClassStateChanged(CHANGED, row.filter(Row::changed).isPresent());
        pseudoClassStateChanged(
                LINKED, row.flatMap(shown -> shown.line().origin()).isPresent());
        pseudoClassStateChanged(
                LIT,
                row.isPresent() && field.filter(row.get().line()::comesFrom).isPresent());
        pseudoClassStateChanged(HIT, row.isPresent() && lights.hitProperty().get() == getIndex());
    }

    /// What is there already stays: a new text must be styled.
    private void show(List<Part> now) {
        Splice.between(parts, now).map(Part::text).applyTo(code.getChildren());
        parts = now;
    }

    private List<Part> parts(Line line) {
        var texts = new ArrayList<Part>();
        line.tokens().forEach(token -> addParts(token, texts));
        return texts;
    }

    /// The token in pieces: what is searched for, and what is between.
    private void addParts(Token token, List<Part> parts) {
        var query = lights.queryProperty().get().toLowerCase(Locale.ROOT);
        var lower = token.text().toLowerCase(Locale.ROOT);
        var start = 0;
        var found = query.isEmpty() ? -1 : lower.indexOf(query);
        while (found >= 0 && lower.length() == token.text().length()) {
            parts.add(Part.of(token, start, found, false));
            start = found + query.length();
            parts.add(Part.of(token, found, start, true));
            found = lower.indexOf(query, start);
        }
        parts.add(Part.of(token, start, token.text().length(), false));
        parts.removeIf(part -> part.token().text().isEmpty());
    }

    /// As much of a line as looks alike.
    ///
    /// @param match whether it is what is searched for
    private record Part(Token token, boolean match) {
        static Part of(Token token, int start, int end, boolean match) {
            return new Part(new Token(token.kind(), token.text().substring(start, end), token.origin()), match);
        }

        Node text() {
            var text = new Text(token.text());
            text.getStyleClass().addAll("token", "token-" + token.kind().name().toLowerCase(Locale.ROOT));
            if (match) {
                text.getStyleClass().add("match");
            }
            text.setUserData(FieldId.parse(token.origin()));
            return text;
        }
    }

    private void clicked(MouseEvent click) {
        var plain = click.getButton() == MouseButton.PRIMARY
                && click.isStillSincePress()
                && !click.isShiftDown()
                && !click.isShortcutDown();
        if (plain && getItem() != null) {
            origin(click).or(() -> getItem().line().origin()).ifPresent(ask);
        }
    }

    private static Optional<FieldId> origin(MouseEvent click) {
        return click.getPickResult().getIntersectedNode() instanceof Node node
                        && node.getUserData() instanceof Optional<?> origin
                ? origin.map(FieldId.class::cast)
                : Optional.empty();
    }
}
