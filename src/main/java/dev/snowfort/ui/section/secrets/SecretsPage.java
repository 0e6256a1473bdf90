package dev.snowfort.ui.section.secrets;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Section;
import dev.snowfort.catalog.Settings;
import dev.snowfort.ui.form.Form;
import dev.snowfort.ui.section.Page;
import dev.snowfort.ui.state.Workbench;
import java.util.Map;
import javafx.scene.Node;

/// Where the secrets lie on the server, and what else is in the environment.
public final class SecretsPage implements Page {
    private final Form form;
    private final TemplateHint hint;

    public SecretsPage(Workbench workbench) {
        hint = new TemplateHint(workbench);
        form = new Form(
                workbench,
                new Form.Layout(
                        Section.SECRETS,
                        Map.of(
                                Settings.KEYS_FILE, "Secrets",
                                Settings.ENVIRONMENT, "Readable by everybody on the server"),
                        Map.of(),
                        Map.of(Settings.KEYS, hint.node())));
    }

    @Override
    public String title() {
        return Section.SECRETS.title();
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
        hint.close();
    }
}
