package dev.snowfort.ui.section.secrets;

import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.form.Watch;
import dev.snowfort.ui.state.Workbench;
import javafx.scene.control.Label;
import javafx.util.Subscription;

/// Says which file of the export is the template of the keys file.
final class TemplateHint implements AutoCloseable {
    private final Workbench workbench;
    private final Label node = Texts.wrapped("", "form-note");
    private final Subscription subscription;

    TemplateHint(Workbench workbench) {
        this.workbench = workbench;
        node.setId("keys-template");
        subscription = Watch.on(workbench, this::refresh);
    }

    Label node() {
        return node;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void refresh() {
        var application = workbench.application();
        Texts.show(node, application.filter(Settings::hasKeysFile).isPresent());
        application.map(TemplateHint::text).ifPresent(node::setText);
    }

    private static String text(Application application) {
        var place = Settings.KEYS_FILE.of(application);
        return "The export holds keys/" + application.name()
                + ".env, a template with these names and no values. Fill it in"
                + " on the server"
                + (place.isEmpty() ? "." : ", as " + place + ", owned by root and closed to everybody else.")
                + " The preview shows it.";
    }
}
