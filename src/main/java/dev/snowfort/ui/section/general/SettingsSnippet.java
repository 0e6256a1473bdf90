package dev.snowfort.ui.section.general;

import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.generate.DjangoSettings;
import dev.snowfort.model.Framework;
import dev.snowfort.ui.form.Disclosure;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.form.Watch;
import dev.snowfort.ui.state.Workbench;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What the settings module of a Django application must hold, to be copied. Hidden for other applications.
final class SettingsSnippet implements AutoCloseable {
    private final Workbench workbench;
    private final Label code = new Label();
    private final Button copy = new Button("Copy");
    private final Disclosure disclosure = new Disclosure("What the settings module must hold", this::build);
    private final Subscription subscription;

    SettingsSnippet(Workbench workbench) {
        this.workbench = workbench;
        disclosure.button().setId("snippet");
        copy.setOnAction(_ -> copy());
        subscription =
                Watch.on(workbench, this::refresh).and(copy.focusedProperty().subscribe(() -> copy.setText("Copy")));
    }

    Node node() {
        return disclosure.node();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private Node build() {
        code.getStyleClass().add("snippet-code");
        Texts.wrap(code);
        code.setMinHeight(Label.USE_PREF_SIZE);
        copy.setId("snippet-copy");
        copy.getStyleClass().addAll("small", "snippet-copy");
        var box = new VBox(
                Texts.wrapped(
                        "The service passes these in the environment. Copy what is not there yet; right for Django 4.2"
                                + " and newer.",
                        "form-help"),
                new StackPane(code),
                copy);
        box.getStyleClass().add("snippet");
        return box;
    }

    private void refresh() {
        var django = workbench.application().filter(application -> application.framework() instanceof Framework.Django);
        Texts.show(disclosure.node(), django.isPresent());
        django.ifPresent(application -> {
            code.setText(DjangoSettings.snippet(application).stripTrailing());
            copy.setAccessibleText("Copy what " + GeneralSettings.DJANGO_SETTINGS.of(application) + " must hold");
        });
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(code.getText() + "\n");
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText("Copied");
    }
}
