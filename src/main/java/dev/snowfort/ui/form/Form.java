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
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The rows of a section's settings, or of the deployment's, in the catalogue's order, under their headings. A new
/// setting gets its row by itself.
public final class Form implements AutoCloseable {
    private final Workbench workbench;
    private final Map<? extends Declaration<?, ?>, Node> blocks;
    private final Map<String, SettingRow> rows = new LinkedHashMap<>();
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
        subscription = Watch.on(workbench, this::refresh);
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
        content.getChildren().add(Texts.wrapped(summary, "form-summary"));
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

    private VBox group(String heading) {
        var group = new VBox();
        group.getStyleClass().add("form-group");
        if (!heading.isEmpty()) {
            group.getChildren().add(Texts.wrapped(heading, "form-heading"));
        }
        content.getChildren().add(group);
        return group;
    }

    private void add(VBox group, RowViewModel<?, ?> model) {
        var row = new SettingRow(model);
        rows.put(model.setting().key(), row);
        group.getChildren().add(row.node());
        var block = blocks.get(model.setting());
        if (block != null) {
            group.getChildren().add(block);
        }
    }

    private void refresh() {
        content.getChildren().stream()
                .filter(VBox.class::isInstance)
                .map(VBox.class::cast)
                .forEach(group -> Texts.show(group, group.getChildren().stream().anyMatch(this::isRowShown)));
    }

    private boolean isRowShown(Node child) {
        return child.getStyleClass().contains("form-row") && child.isVisible();
    }
}
