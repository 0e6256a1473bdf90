package dev.snowfort.ui.section.secrets;

import dev.snowfort.catalog.Section;
import dev.snowfort.catalog.Settings;
import dev.snowfort.ui.form.Form;
import dev.snowfort.ui.section.FormPage;
import dev.snowfort.ui.state.Workbench;
import java.util.Map;

/// Where the secrets lie on the server, and what else is in the environment.
public final class SecretsPage extends FormPage {
    public SecretsPage(Workbench workbench) {
        var hint = new TemplateHint(workbench);
        super(workbench, new Form.Layout(Section.SECRETS, Map.of(Settings.KEYS, hint.node())), hint::close);
    }
}
