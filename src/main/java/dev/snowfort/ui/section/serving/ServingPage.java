package dev.snowfort.ui.section.serving;

import dev.snowfort.catalog.Section;
import dev.snowfort.catalog.Settings;
import dev.snowfort.ui.form.Form;
import dev.snowfort.ui.section.FormPage;
import dev.snowfort.ui.state.Workbench;
import java.util.Map;

/// Who may connect, how gunicorn listens, and what nginx does in front.
public final class ServingPage extends FormPage {
    public ServingPage(Workbench workbench) {
        super(
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
                        Map.of()),
                () -> {});
    }
}
