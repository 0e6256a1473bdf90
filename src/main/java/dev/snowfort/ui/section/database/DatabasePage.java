package dev.snowfort.ui.section.database;

import dev.snowfort.catalog.Section;
import dev.snowfort.ui.form.Form;
import dev.snowfort.ui.section.FormPage;
import dev.snowfort.ui.state.Workbench;
import java.util.Map;

/// Its system user, its database and cache, and when migrations run.
public final class DatabasePage extends FormPage {
    public DatabasePage(Workbench workbench) {
        super(workbench, new Form.Layout(Section.DATABASE, Map.of()), () -> {});
    }
}
