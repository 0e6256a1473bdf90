package dev.snowfort.ui.section.deployment;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.review.Basis;
import dev.snowfort.ui.form.Form;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.section.Page;
import dev.snowfort.ui.state.Workbench;
import java.util.Map;
import javafx.scene.Node;
import javafx.util.Subscription;

/// The settings of the deployment as a whole, and by which rules its applications are assessed.
public final class DeploymentPage implements Page {
    private final Form form;
    private final Subscription subscription;

    public DeploymentPage(Workbench workbench) {
        var assessed = Texts.wrapped("", "form-note");
        assessed.setId("assessed");
        form = Form.ofDeployment(workbench, Map.of(DeploymentSettings.NIXOS, assessed));
        subscription = workbench
                .store()
                .currentProperty()
                .subscribe(deployment -> assessed.setText(Basis.of(deployment).assessed()));
    }

    @Override
    public String title() {
        return "Deployment";
    }

    @Override
    public Node node() {
        return form.node();
    }

    @Override
    public boolean has(FieldId field) {
        return field.application() == FieldId.DEPLOYMENT && form.has(field);
    }

    @Override
    public void show(FieldId field) {
        form.show(field);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        form.close();
    }
}
