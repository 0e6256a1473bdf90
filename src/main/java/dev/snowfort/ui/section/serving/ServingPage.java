package dev.snowfort.ui.section.serving;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Section;
import dev.snowfort.catalog.Settings;
import dev.snowfort.ui.form.Form;
import dev.snowfort.ui.section.Page;
import dev.snowfort.ui.state.Workbench;
import java.util.Map;
import javafx.scene.Node;

/// Who may connect, how gunicorn listens, and what nginx does in front.
public final class ServingPage implements Page {
    private final Form form;

    public ServingPage(Workbench workbench) {
        form = new Form(
                workbench,
                new Form.Layout(
                        Section.SERVING,
                        Map.of(
                                Settings.HOST_NAME, "Who may connect",
                                Settings.UNIX_SOCKET, "How it listens",
                                Settings.SETUP_NGINX, "nginx",
                                Settings.PROCESSES, "gunicorn"),
                        Map.of(
                                Settings.PORT, "Not used: the application listens on a unix socket.",
                                Settings.PRIVATE_NETWORK,
                                        "Needs the unix socket: without a network nobody could reach a port.",
                                Settings.FORCE_SSL, "Needs nginx: switch on “Set up nginx” first.",
                                Settings.ENABLE_ACME, "Needs nginx: switch on “Set up nginx” first.",
                                Settings.MAX_REQUESTS_JITTER,
                                        "Needs “Requests per worker”: without it no worker is replaced."),
                        Map.of()));
    }

    @Override
    public String title() {
        return Section.SERVING.title();
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
