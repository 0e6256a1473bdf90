package dev.snowfort.ui.form;

import dev.snowfort.catalog.Declaration;
import dev.snowfort.catalog.DeploymentSetting;
import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Section;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.ui.state.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The rows of a section's settings, or of the deployment's, in the catalogue's order, under their headings. A new
/// setting gets its row by itself.
public final class Form implements AutoCloseable {
    private final Workbench workbench;
    private final Map<? extends Declaration<?, ?>, Node> blocks;
    private final Map<String, SettingRow> rows = new LinkedHashMap<>();
    private final ToggleButton onlyChanged = new ToggleButton("Only _changed");
    private final VBox nothing = new VBox();
    private final VBox content = new VBox();
    private final ScrollPane node = new ScrollPane(content);
    private final Subscription subscription;

    /// What a page adds to its section's rows.
    ///
    /// @param blocks by the setting that they stand behind
    public record Layout(Section section, Map<Setting<?>, Node> blocks) {
        public Layout {
            blocks = Map.copyOf(blocks);
        }
    }

    private Form(
            Workbench workbench,
            String summary,
            List<? extends RowViewModel<?, ?>> models,
            Map<? extends Declaration<?, ?>, Node> blocks) {
        this.workbench = workbench;
        this.blocks = blocks;
        build(summary, models);
        onlyChanged.selectedProperty().bindBidirectional(workbench.focus().onlyChangedProperty());
        subscription = Subscription.combine(
                Watch.on(workbench, this::refresh),
                () -> onlyChanged
                        .selectedProperty()
                        .unbindBidirectional(workbench.focus().onlyChangedProperty()));
    }

    public static Form ofApplication(Workbench workbench, Layout layout) {
        var application = Subject.application(workbench);
        var models = Settings.in(layout.section()).stream()
                .map(setting -> new RowViewModel<>(workbench, application, setting))
                .toList();
        return new Form(workbench, layout.section().summary(), models, layout.blocks());
    }

    /// @param blocks by the setting that they stand behind
    public static Form ofDeployment(Workbench workbench, Map<DeploymentSetting<?>, Node> blocks) {
        var deployment = Subject.deployment(workbench);
        var models = DeploymentSettings.all().stream()
                .map(setting -> new RowViewModel<>(workbench, deployment, setting))
                .toList();
        return new Form(workbench, DeploymentSettings.SUMMARY, models, blocks);
    }

    public ScrollPane node() {
        return node;
    }

    public boolean has(FieldId field) {
        return rows.containsKey(field.field());
    }

    public void show(FieldId field) {
        var row = rows.get(field.field());
        if (row != null) {
            workbench.focus().answered();
            if (!row.node().isVisible()) {
                workbench.focus().onlyChangedProperty().set(false);
            }
            Reveal.row(node, row.node(), row.control());
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        rows.values().forEach(SettingRow::close);
    }

    private void build(String summary, List<? extends RowViewModel<?, ?>> models) {
        content.getStyleClass().add("form-page");
        content.getChildren().addAll(top(summary), buildNothing());
        var group = new VBox();
        var heading = "";
        for (var model : models) {
            if (!model.setting().heading().equals(heading) || rows.isEmpty()) {
                heading = model.setting().heading();
                group = group(heading);
            }
            add(group, model);
        }
        node.setFitToWidth(true);
        node.getStyleClass().addAll("edge-to-edge", "form-scroll");
    }

    private Node top(String summary) {
        var words = Texts.wrapped(summary, "form-summary");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        onlyChanged.setId("only-changed");
        onlyChanged.setMnemonicParsing(true);
        onlyChanged.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(onlyChanged, "Show only what differs from the defaults, on every page");
        onlyChanged.getStyleClass().addAll("small", "form-filter");
        var top = new HBox(words, onlyChanged);
        top.getStyleClass().add("form-top");
        return top;
    }

    private Node buildNothing() {
        var all = new Hyperlink("Show all settings");
        all.setId("show-all");
        all.setOnAction(_ -> workbench.focus().onlyChangedProperty().set(false));
        nothing.getStyleClass().add("form-unchanged");
        nothing.getChildren()
                .setAll(Texts.wrapped("Nothing on this page differs from the defaults.", "form-unchanged-words"), all);
        return nothing;
    }

    private VBox group(String heading) {
        var group = new MeasuredBox();
        group.getStyleClass().add("form-group");
        if (!heading.isEmpty()) {
            group.getChildren().add(Texts.wrapped(heading, "form-heading"));
        }
        content.getChildren().add(group);
        return group;
    }

    private void add(VBox group, RowViewModel<?, ?> model) {
        var row = new SettingRow(model, workbench.focus().onlyChangedProperty());
        rows.put(model.setting().key(), row);
        group.getChildren().add(row.node());
        row.node().visibleProperty().subscribe((_, _) -> refresh());
        var block = blocks.get(model.setting());
        if (block != null) {
            group.getChildren().add(block);
        }
    }

    private void refresh() {
        var groups = content.getChildren().stream()
                .filter(child -> child.getStyleClass().contains("form-group"))
                .map(VBox.class::cast)
                .toList();
        groups.forEach(group -> Texts.show(group, group.getChildren().stream().anyMatch(this::isRowShown)));
        Texts.show(nothing, groups.stream().noneMatch(Node::isVisible));
    }

    private boolean isRowShown(Node child) {
        return child.getStyleClass().contains("form-row") && child.isVisible();
    }
}
