package dev.snowfort.ui.preview;

import atlantafx.base.theme.Styles;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.model.Application;
import dev.snowfort.ui.IconButton;
import dev.snowfort.ui.Preferred;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.palette.Command;
import dev.snowfort.ui.section.hardening.ExposureLabel;
import dev.snowfort.ui.state.Focus;
import dev.snowfort.ui.state.Rating;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The unit of the shown application as the server will have it. Made only while it can be seen.
final class UnitPane extends VBox implements AutoCloseable {
    private static final int MOST = 3;
    private static final double LEAST = 100;

    private final Workbench workbench;
    private final Lights lights = new Lights();
    private final Label unit = new Label();
    private final ExposureLabel exposure = new ExposureLabel();
    private final WrapButton wrap;
    private final Button copy = new IconButton("unit-copy", "copy", "Copy the section");
    private final LineList lines = new LineList("unit-lines", "Lines of the unit");
    private final Label nothing = Texts.wrapped("Choose an application to see its unit.", "preview-empty");
    private final Label sharing = Texts.message("preview-note");
    private final Label leftOut = Texts.wrapped(UnitLines.LEFT_OUT, "preview-note");
    private final HBox header;
    private final List<Command> keys;
    private Optional<Shown> shown = Optional.empty();
    private Subscription subscription = Subscription.EMPTY;

    private record Shown(int index, Application application, Rating rating) {}

    UnitPane(Workbench workbench, Preferred preferred) {
        this.workbench = workbench;
        wrap = new WrapButton("unit-wrap", preferred, lights.wrapProperty());
        header = new HBox(unit, exposure, wrap, copy);
        keys = List.of(
                new Command("", "Enter", "Go to the field that made the line", this::goToField),
                new Command("", "Shortcut+C", "Copy the selected lines", lines::copySelected));
        build();
        bind();
    }

    void light(Optional<FieldId> field) {
        lights.fieldProperty().set(field);
        revealLit();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        unit.setId("unit-name");
        unit.getStyleClass().addAll(Styles.TEXT_BOLD, "unit-name");
        unit.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(unit, Priority.ALWAYS);
        exposure.setId("unit-exposure");
        header.getStyleClass().add("preview-header");
        nothing.setId("unit-nothing");
        nothing.setMaxWidth(Double.MAX_VALUE);
        sharing.setId("unit-sharing");
        lines.setMinHeight(LEAST);
        lines.getStyleClass().add("unit-lines");
        lines.setCellFactory(_ -> new LineCell(lights, workbench.focus()::ask, "differs from the default"));
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().setAll(header, nothing, sharing, lines, leftOut);
    }

    private void bind() {
        copy.setOnAction(_ -> LineList.copy(
                lines.getItems().stream().map(row -> row.line().text() + "\n").collect(Collectors.joining())));
        lines.addEventFilter(KeyEvent.KEY_PRESSED, key -> Command.perform(keys, key));
        lights.wrapProperty().subscribe(lines::wrap);
        subscription = Subscription.combine(
                workbench.derived().outcomeProperty().subscribe((_, _) -> update()),
                workbench.focus().applicationProperty().subscribe((_, _) -> update()),
                visibleProperty().subscribe(_ -> update()));
    }

    private void update() {
        if (!isVisible()) {
            return;
        }
        var outcome = workbench.derived().outcome();
        var index = workbench.focus().application();
        var now = index == Focus.DEPLOYMENT || index >= outcome.ratings().size()
                ? Optional.<Shown>empty()
                : outcome.rating(index)
                        .map(rating -> new Shown(
                                index, outcome.deployment().applications().get(index), rating));
        if (!now.equals(shown) || now.isEmpty()) {
            show(now);
        }
    }

    private void show(Optional<Shown> now) {
        var another = !now.map(Shown::index).equals(shown.map(Shown::index));
        shown = now;
        List.of(header, lines, leftOut).forEach(node -> Texts.show(node, now.isPresent()));
        Texts.show(nothing, now.isEmpty());
        sharing.setText(now.map(one -> sharing(one.application())).orElse(""));
        now.ifPresent(one -> {
            unit.setText(one.rating().section().unit().replaceFirst("\\.service$", ""));
            unit.setAccessibleText("Unit " + one.rating().section().unit());
            exposure.show(one.rating());
            var rows = UnitLines.of(one.index(), one.application(), one.rating().section());
            if (another) {
                lines.replace(rows);
            } else {
                lines.update(rows);
            }
            revealLit();
        });
    }

    private void revealLit() {
        if (isVisible()) {
            lights.fieldProperty().get().ifPresent(field -> lines.revealAny(places(field)));
        }
    }

    private List<Integer> places(FieldId field) {
        return IntStream.range(0, lines.getItems().size())
                .filter(place -> lines.getItems().get(place).line().comesFrom(field))
                .boxed()
                .toList();
    }

    /// Whatever runs beside the service has its sandbox.
    private static String sharing(Application application) {
        var units = UnitLines.sharing(application);
        var named = String.join(", ", units.subList(0, Math.min(MOST, units.size())));
        return units.isEmpty()
                ? ""
                : "Same sandbox: " + named + (units.size() > MOST ? " and " + (units.size() - MOST) + " more" : "")
                        + ".";
    }

    private void goToField() {
        Optional.ofNullable(lines.getSelectionModel().getSelectedItem())
                .flatMap(row -> row.line().origin())
                .ifPresent(workbench.focus()::ask);
    }
}
