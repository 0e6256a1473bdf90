package dev.snowfort.ui.section.processes;

import dev.snowfort.catalog.Section;
import dev.snowfort.ui.form.Form;
import dev.snowfort.ui.section.FormPage;
import dev.snowfort.ui.state.Workbench;
import java.util.Map;

/// How gunicorn runs, what runs beside it, and how much all of it may use.
public final class ProcessesPage extends FormPage {
    public ProcessesPage(Workbench workbench) {
        super(workbench, new Form.Layout(Section.PROCESSES, Map.of()), () -> {});
    }
}
