package dev.snowfort.ui;

import atlantafx.base.theme.Styles;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.form.Hint;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.palette.Command;
import dev.snowfort.ui.state.Applications;
import dev.snowfort.ui.state.Focus;
import dev.snowfort.ui.state.Outcome;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The deployment's applications. The selected one is the one whose form is shown.
final class ApplicationList extends VBox implements AutoCloseable {
    private static final String GROUP = "In the list of applications";

    private final Workbench workbench;
    private final Runnable onScan;
    private final Consumer<String> tell;
    private final ListView<ObjectProperty<ApplicationSummary>> list = new ListView<>();
    private final SplitMenuButton add = new SplitMenuButton();
    private final Menu examples = new Menu("From an example");
    private final IconButton duplicate = new IconButton("duplicate-application", "duplicate", "Duplicate (Ctrl+D)");
    private final IconButton remove = new IconButton("remove-application", "remove", "Remove (Delete)");
    private final IconButton up = new IconButton("move-application-up", "up", "Move up (Alt+Up)");
    private final IconButton down = new IconButton("move-application-down", "down", "Move down (Alt+Down)");
    private final List<Command> keys = List.of(
            new Command(GROUP, "Alt+Up", "Move the application up", () -> moveBy(-1)),
            new Command(GROUP, "Alt+Down", "Move the application down", () -> moveBy(1)),
            new Command(GROUP, "Delete", "Remove the application", this::remove));
    private Outcome summarised = Outcome.of(Deployment.EMPTY);
    private List<ApplicationSummary> summaries = List.of();
    private Subscription subscription = Subscription.EMPTY;

    /// @param onScan adds one from a project's folder
    /// @param tell says what was done, so that it can be taken back
    ApplicationList(Workbench workbench, Runnable onScan, Consumer<String> tell) {
        this.workbench = workbench;
        this.tell = tell;
        this.onScan = onScan;
        build();
        bind();
    }

    /// While the list has the focus.
    List<Command> keys() {
        return keys;
    }

    void add() {
        var fresh = Applications.fresh(workbench.store().current());
        add("Add " + fresh.name(), fresh);
    }

    private void addExample(Application example) {
        var fitting = Applications.fitting(workbench.store().current(), example);
        add("Add " + fitting.name() + " from an example", fitting);
    }

    private void add(String step, Application application) {
        var place = workbench.store().current().applications().size();
        workbench.store().change(step, place, current -> current.adding(place, application));
        workbench.focus().ask(FieldId.of(place, GeneralSettings.NAME));
    }

    void duplicate() {
        workbench.application().ifPresent(shown -> {
            var place = workbench.focus().application() + 1;
            var copy = Applications.duplicate(workbench.store().current(), shown);
            workbench.store().change("Duplicate " + shown.name(), place, current -> current.adding(place, copy));
        });
    }

    void remove() {
        workbench.application().ifPresent(shown -> {
            var place = workbench.focus().application();
            workbench.store().change("Remove " + shown.name(), current -> current.removing(place));
            tell.accept("Removed " + ApplicationSummary.displayed(shown.name()) + ".");
        });
    }

    /// The name is a field of the form.
    void rename() {
        workbench
                .application()
                .ifPresent(
                        _ -> workbench.focus().ask(FieldId.of(workbench.focus().application(), GeneralSettings.NAME)));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        getStyleClass().add("applications");
        var heading = new Label("Applications");
        heading.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_BOLD, Styles.TEXT_MUTED, "applications-heading");
        list.setId("applications");
        list.setAccessibleText("Applications");
        list.setCellFactory(_ -> new ApplicationCell(this::move));
        list.setPlaceholder(placeholder());
        buildAdd();
        setVgrow(list, Priority.ALWAYS);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var buttons = new HBox(add, gap, duplicate, remove, up, down);
        buttons.getStyleClass().add("application-buttons");
        getChildren().setAll(heading, list, buttons);
    }

    private void buildAdd() {
        add.setId("add-application");
        add.setText("_Add");
        add.setMnemonicParsing(true);
        add.setGraphic(new Symbol("add"));
        Hint.on(add, "Add an application");
        add.setMinWidth(USE_PREF_SIZE);
        add.getStyleClass().add(Styles.FLAT);
        add.getItems()
                .setAll(
                        item("add-new", "New application", this::add),
                        item("add-from-project", "From a project folder… (Ctrl+Shift+N)", onScan),
                        examples);
        examples.setId("add-from-example");
        add.setOnShowing(_ -> offerExamples());
    }

    /// Read when they are first asked for.
    private void offerExamples() {
        if (examples.getItems().isEmpty()) {
            for (var name : Examples.names()) {
                Examples.deployment(name)
                        .applications()
                        .forEach(example -> examples.getItems()
                                .add(item(
                                        "add-example-" + name + "-" + example.name(),
                                        example.name() + " of " + name,
                                        () -> addExample(example))));
            }
        }
    }

    private static MenuItem item(String id, String words, Runnable action) {
        var item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void bind() {
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> Command.perform(keys, key));
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                rename();
            }
        });
        bindButtons();
        var shown = workbench.focus().applicationProperty();
        var selected = list.getSelectionModel().selectedIndexProperty();
        subscription = Subscription.combine(
                workbench.derived().outcomeProperty().subscribe(this::update),
                shown.subscribe(_ -> select()),
                selected.subscribe(index -> {
                    if (index.intValue() >= 0) {
                        workbench.focus().show(index.intValue());
                    }
                }));
    }

    private void bindButtons() {
        add.setOnAction(_ -> add());
        duplicate.setOnAction(_ -> duplicate());
        remove.setOnAction(_ -> remove());
        up.setOnAction(_ -> moveBy(-1));
        down.setOnAction(_ -> moveBy(1));
        var shown = workbench.focus().applicationProperty();
        var none = Bindings.equal(shown, Focus.DEPLOYMENT);
        duplicate.disableProperty().bind(none);
        remove.disableProperty().bind(none);
        up.disableProperty().bind(Bindings.lessThan(shown, 1));
        down.disableProperty()
                .bind(none.or(Bindings.createBooleanBinding(
                        () -> shown.get()
                                >= workbench.store().current().applications().size() - 1,
                        shown,
                        workbench.store().currentProperty())));
    }

    /// A row is a property, so that a change of one application leaves the rows of the others alone.
    private void update(Outcome outcome) {
        summaries = ApplicationSummary.after(summaries, summarised, outcome);
        summarised = outcome;
        var rows = list.getItems();
        var before = rows.size();
        for (var index = 0; index < summaries.size(); index++) {
            if (index < rows.size()) {
                rows.get(index).set(summaries.get(index));
            } else {
                rows.add(new SimpleObjectProperty<>(summaries.get(index)));
            }
        }
        var shown = workbench.focus().application();
        if (summaries.size() < rows.size()) {
            rows.remove(summaries.size(), rows.size());
            workbench.focus().show(shown);
        }
        if (rows.size() != before) {
            select();
        }
    }

    private void select() {
        var shown = workbench.focus().application();
        if (shown == Focus.DEPLOYMENT) {
            list.getSelectionModel().clearSelection();
        } else if (shown < list.getItems().size()) {
            list.getSelectionModel().select(shown);
            list.scrollTo(shown);
        }
    }

    private void moveBy(int places) {
        var from = workbench.focus().application();
        var to = from + places;
        if (from >= 0
                && to >= 0
                && to < workbench.store().current().applications().size()) {
            move(from, to);
        }
    }

    private void move(int from, int to) {
        if (from != to) {
            var name = workbench.store().current().applications().get(from).name();
            workbench.store().change("Move " + name, to, current -> current.moving(from, to));
        }
    }

    private static Label placeholder() {
        var label = new Label("No application yet.\nAdd the first one below.");
        Texts.wrap(label);
        label.getStyleClass().addAll(Styles.TEXT_MUTED, "placeholder-words");
        return label;
    }
}
