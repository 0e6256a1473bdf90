package dev.snowfort.ui.section.database;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Section;
import dev.snowfort.catalog.Settings;
import dev.snowfort.ui.form.Form;
import dev.snowfort.ui.section.Page;
import dev.snowfort.ui.state.Workbench;
import java.util.Map;
import javafx.scene.Node;

/// Its system user, its PostgreSQL database, and when migrations run.
public final class DatabasePage implements Page {
    private final Form form;

    public DatabasePage(Workbench workbench) {
        form = new Form(
                workbench,
                new Form.Layout(
                        Section.DATABASE,
                        Map.of(Settings.USER, "PostgreSQL", Settings.MIGRATIONS, "Changes of the schema"),
                        Map.of(),
                        Map.of()));
    }

    @Override
    public String title() {
        return Section.DATABASE.title();
    }

    @Override
    public Node node() {
        return form.node();
    }

    @Override
    public boolean has(FieldId field) {
        return form.has(field);
    }

    @Override
    public void show(FieldId field) {
        form.show(field);
    }

    @Override
    public void close() {
        form.close();
    }
}
