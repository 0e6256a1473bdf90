package dev.snowfort.ui;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Hardening;
import dev.snowfort.catalog.Settings;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;

/// The field of the form that a control belongs to: it, or what it stands in, has the field's id, or that and a part's
/// name.
final class FieldOfNode {
    private FieldOfNode() {}

    /// @param application whose form it is, or the deployment
    static Optional<FieldId> find(Node control, Node form, int application) {
        var path = Stream.iterate(control, Objects::nonNull, Node::getParent).toList();
        return path.stream()
                .limit(Math.max(0, path.indexOf(form)))
                .map(Node::getId)
                .filter(Objects::nonNull)
                .flatMap(id -> Stream.of(id, id.replaceFirst("\\.[^.]*$", "")))
                .map(id -> new FieldId(application, id))
                .filter(FieldOfNode::known)
                .findFirst();
    }

    private static boolean known(FieldId field) {
        if (field.application() == FieldId.DEPLOYMENT) {
            return DeploymentSettings.named(field.field()).isPresent();
        }
        return field.inSandbox()
                ? Hardening.named(field.directive()).isPresent()
                : Settings.named(field.field()).isPresent();
    }
}
