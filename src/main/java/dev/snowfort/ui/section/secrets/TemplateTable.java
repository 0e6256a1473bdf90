package dev.snowfort.ui.section.secrets;

import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.keys.Found;
import dev.snowfort.model.Application;
import dev.snowfort.model.KeysSource;
import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.form.Watch;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The template of the keys file as systemd reads it: which names stand in it and what they are for. Says which file of
/// the export it is and where it goes.
final class TemplateTable implements AutoCloseable {
    private final Workbench workbench;
    private final KeysViewModel model;
    private final Label hint = Texts.wrapped("", "form-help");
    private final VBox rows = new VBox();
    private final VBox node = new VBox();
    private final Subscription subscription;
    private List<Row> shown = List.of();

    private record Row(Found found, String comment) {}

    TemplateTable(Workbench workbench, KeysViewModel model) {
        this.workbench = workbench;
        this.model = model;
        build();
        subscription =
                Watch.on(workbench, this::refresh).and(model.shownProperty().subscribe((_, _) -> refresh()));
    }

    VBox node() {
        return node;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        hint.setId("keys-template");
        rows.setId("keys-names");
        rows.getStyleClass().add("keys-names");
        node.getStyleClass().add("keys-template");
        node.getChildren().addAll(Texts.wrapped("The template, as systemd reads it", "form-label"), hint, rows);
    }

    private void refresh() {
        var application = workbench.application().filter(SecretSettings::hasKeysFile);
        Texts.show(node, application.isPresent());
        application.ifPresent(keys -> {
            hint.setText(hint(keys));
            show(model.shownProperty().get().template().names().stream()
                    .map(found ->
                            new Row(found, SecretSettings.KEY_COMMENTS.of(keys).getOrDefault(found.name(), "")))
                    .toList());
        });
    }

    private void show(List<Row> now) {
        if (now.equals(shown) && !rows.getChildren().isEmpty()) {
            return;
        }
        shown = now;
        if (now.isEmpty()) {
            rows.getChildren()
                    .setAll(Texts.wrapped(
                            "No name yet: list above what the application reads from its environment and nobody else may"
                                    + " know.",
                            "form-nothing"));
        } else {
            rows.getChildren().setAll(now.stream().map(TemplateTable::row).toList());
        }
    }

    private static Node row(Row row) {
        var name = Texts.wrapped(row.found().name(), "keys-name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var need = new Label(row.found().required() ? "required, to be filled in" : "optional, behind a #");
        need.setMinWidth(Region.USE_PREF_SIZE);
        need.getStyleClass().add("keys-need");
        var line = new HBox(name, need);
        line.getStyleClass().add("form-line");
        var cell = new VBox(line);
        cell.getStyleClass().add("keys-row");
        if (!row.comment().isBlank()) {
            cell.getChildren().add(Texts.wrapped(row.comment(), "form-help"));
        }
        return cell;
    }

    private static String hint(Application application) {
        return "keys/" + application.name() + ".env in the export, with these names and no values. "
                + switch (application.keysSource()) {
                    case KeysSource.PlainFile(String path) when path.isEmpty() -> "Fill it in on the server.";
                    case KeysSource.PlainFile(String path) ->
                        "Fill it in on the server, as " + path + ", owned by root and closed to everybody else.";
                    case KeysSource.Sops(String secret) ->
                        "Filled in, it is the text " + secret + " in the file that sops encrypts.";
                    case KeysSource.Agenix(String secret) -> "Filled in, it is what agenix encrypts as " + secret + ".";
                    case KeysSource.Credentials _ -> "";
                };
    }
}
