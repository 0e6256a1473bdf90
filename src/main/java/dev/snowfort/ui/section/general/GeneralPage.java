package dev.snowfort.ui.section.general;

import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.catalog.Section;
import dev.snowfort.ui.form.Form;
import dev.snowfort.ui.section.FormPage;
import dev.snowfort.ui.state.Workbench;
import java.util.Map;

/// What the application is and where its code comes from.
public final class GeneralPage extends FormPage {
    public GeneralPage(Workbench workbench) {
        var snippet = new SettingsSnippet(workbench);
        var renamed = new RenameNote(workbench);
        super(
                workbench,
                new Form.Layout(
                        Section.GENERAL,
                        Map.of(GeneralSettings.NAME, renamed.node(), GeneralSettings.MODULE, snippet.node())),
                () -> {
                    renamed.close();
                    snippet.close();
                });
    }
}
