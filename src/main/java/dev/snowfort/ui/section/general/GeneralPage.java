package dev.snowfort.ui.section.general;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Section;
import dev.snowfort.catalog.Settings;
import dev.snowfort.ui.form.Form;
import dev.snowfort.ui.section.Page;
import dev.snowfort.ui.state.Workbench;
import java.util.Map;
import javafx.scene.Node;

/// What the application is and where its code comes from.
public final class GeneralPage implements Page {
    private final Form form;
    private final SettingsSnippet snippet;

    public GeneralPage(Workbench workbench) {
        snippet = new SettingsSnippet(workbench);
        form = new Form(
                workbench,
                new Form.Layout(
                        Section.GENERAL,
                        Map.of(
                                Settings.NAME, "Application",
                                Settings.ROOT, "Source",
                                Settings.PYTHON_PACKAGES, "What it needs"),
                        Map.of(),
                        Map.of(Settings.MODULE, snippet.node())));
    }

    @Override
    public String title() {
        return Section.GENERAL.title();
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
        snippet.close();
    }
}
