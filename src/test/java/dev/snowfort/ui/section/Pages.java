package dev.snowfort.ui.section;

import dev.snowfort.model.Deployment;
import dev.snowfort.ui.Background;
import dev.snowfort.ui.section.database.DatabasePage;
import dev.snowfort.ui.section.general.GeneralPage;
import dev.snowfort.ui.section.hardening.HardeningPage;
import dev.snowfort.ui.section.hardening.UnitFiles;
import dev.snowfort.ui.section.processes.ProcessesPage;
import dev.snowfort.ui.section.secrets.KeysPrompts;
import dev.snowfort.ui.section.secrets.SecretsPage;
import dev.snowfort.ui.section.serving.ServingPage;
import dev.snowfort.ui.state.Derived;
import dev.snowfort.ui.state.Focus;
import dev.snowfort.ui.state.Store;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import java.util.function.Consumer;

/// What tests and the demo put pages on: a workbench that derives at once.
public final class Pages {
    private Pages() {}

    public static Workbench workbench(Deployment deployment) {
        var store = new Store(deployment);
        var focus = new Focus(store);
        focus.show(0);
        return new Workbench(store, new Derived(store, Runnable::run), focus);
    }

    /// In the order of the tabs.
    ///
    /// @param browse opens an address of the web
    /// @param units where unit files come from
    public static Page page(
            Workbench workbench,
            int index,
            Consumer<String> browse,
            UnitFiles units,
            Background background,
            KeysPrompts prompts) {
        return switch (index) {
            case 0 -> new GeneralPage(workbench);
            case 1 -> new ServingPage(workbench);
            case 2 -> new ProcessesPage(workbench);
            case 3 -> new DatabasePage(workbench);
            case 4 -> new SecretsPage(workbench, background, prompts);
            default -> new HardeningPage(workbench, browse, units);
        };
    }

    public static List<String> styleSheets() {
        return List.of(
                "/dev/snowfort/ui/styles/form.css",
                "/dev/snowfort/ui/styles/hardening.css",
                "/dev/snowfort/ui/styles/difference.css",
                "/dev/snowfort/ui/styles/secrets.css");
    }
}
