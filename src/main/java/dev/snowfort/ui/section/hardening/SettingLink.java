package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Setting;
import dev.snowfort.ui.form.Editor;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;

/// The value of a directive that is a setting on another page, and the way there.
final class SettingLink implements Editor {
    private final Label value = new Label();
    private final Hyperlink link = new Hyperlink();
    private final FlowPane node = new FlowPane(value, link);
    private final Subscription subscription;

    SettingLink(DirectiveViewModel model, Setting<?> setting) {
        value.getStyleClass().add("directive-value");
        link.setText("Set it on the page " + setting.section().title() + ": " + setting.label());
        link.setOnAction(_ -> {
            link.setVisited(false);
            model.askForSetting();
        });
        node.getStyleClass().add("directive-setting");
        subscription = model.stateProperty()
                .subscribe(state -> value.setText(state.value().display()));
    }

    @Override
    public FlowPane node() {
        return node;
    }

    @Override
    public Node control() {
        return link;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
