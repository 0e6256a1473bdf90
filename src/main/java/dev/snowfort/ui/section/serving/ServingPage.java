package dev.snowfort.ui.section.serving;

import dev.snowfort.catalog.Section;
import dev.snowfort.ui.form.Form;
import dev.snowfort.ui.section.FormPage;
import dev.snowfort.ui.state.Workbench;
import java.util.Map;

/// Who may reach it, how it listens, and what nginx does in front.
public final class ServingPage extends FormPage {
    public ServingPage(Workbench workbench) {
        super(workbench, new Form.Layout(Section.SERVING, Map.of()), () -> {});
    }
}
