package dev.snowfort.ui.section.secrets;

import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.Section;
import dev.snowfort.ui.Background;
import dev.snowfort.ui.form.Form;
import dev.snowfort.ui.section.FormPage;
import dev.snowfort.ui.state.Workbench;
import java.util.Map;
import javafx.scene.layout.VBox;

/// Which secrets the application needs, who keeps them, and what else is in the environment.
public final class SecretsPage extends FormPage {
    public SecretsPage(Workbench workbench, Background background, KeysPrompts prompts) {
        var model = new KeysViewModel(workbench, background, prompts);
        var table = new TemplateTable(workbench, model);
        var tools = new KeysTools(model);
        var block = new VBox(table.node(), tools.node());
        block.getStyleClass().add("keys-block");
        super(workbench, new Form.Layout(Section.SECRETS, Map.of(SecretSettings.KEY_COMMENTS, block)), () -> {
            tools.close();
            table.close();
            model.close();
        });
    }
}
