package dev.snowfort.ui.form;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Section;
import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.ui.state.Workbench;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The rows of a section in the catalogue's order, under its headings. A new setting of the section gets
/// its row by itself.
public final class Form implements AutoCloseable {
    private final Workbench workbench;
    private final Layout layout;
    private final Map<String, SettingRow> rows = new LinkedHashMap<>();
    private final VBox content = new VBox();
    private final ScrollPane node = new ScrollPane(content);
    private Subscription subscription = Subscription.EMPTY;

    /// What a page adds to its section's rows.
    ///
    /// @param blocks by the setting that they stand behind
    public record Layout(Section section, Map<Setting<?>, Node> blocks) {
        public Layout {
            blocks = Map.copyOf(blocks);
        }
    }

    public Form(Workbench workbench, Layout layout) {
        this.workbench = workbench;
        this.layout = layout;
        build();
        bind();
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

    private void build() {
        content.getStyleClass().add("form-page");
        content.getChildren().add(Texts.wrapped(layout.section().summary(), "form-summary"));
        var group = new VBox();
        var heading = "";
        for (var setting : Settings.in(layout.section())) {
            if (!setting.heading().equals(heading) || rows.isEmpty()) {
                heading = setting.heading();
                group = group(heading);
            }
            add(group, setting);
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

    private void add(VBox group, Setting<?> setting) {
        var row = new SettingRow(new RowViewModel<>(workbench, setting));
        rows.put(setting.key(), row);
        group.getChildren().add(row.node());
        var block = layout.blocks().get(setting);
        if (block != null) {
            group.getChildren().add(block);
        }
    }

    private void bind() {
        subscription = Watch.on(workbench, this::refresh);
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
