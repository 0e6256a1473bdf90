package dev.snowfort.ui.section;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Section;
import dev.snowfort.ui.form.Form;
import dev.snowfort.ui.state.Workbench;
import javafx.scene.Node;

/// A page that is the form of one section of settings.
public class FormPage implements Page {
    private final Section section;
    private final Form form;
    private final Runnable alsoClose;

    /// @param alsoClose ends what the layout's blocks follow
    protected FormPage(Workbench workbench, Form.Layout layout, Runnable alsoClose) {
        section = layout.section();
        form = Form.ofApplication(workbench, layout);
        this.alsoClose = alsoClose;
    }

    @Override
    public final String title() {
        return section.title();
    }

    @Override
    public final Node node() {
        return form.node();
    }

    @Override
    public final boolean has(FieldId field) {
        return form.has(field);
    }

    @Override
    public final void show(FieldId field) {
        form.show(field);
    }

    @Override
    public final void close() {
        form.close();
        alsoClose.run();
    }
}
