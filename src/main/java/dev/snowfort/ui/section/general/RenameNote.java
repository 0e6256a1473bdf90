package dev.snowfort.ui.section.general;

import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.form.Watch;
import dev.snowfort.ui.state.Workbench;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Says below the name what a new one has changed besides, until the next step, and takes it back.
final class RenameNote implements AutoCloseable {
    private final Label words = Texts.wrapped("", "rename-words");
    private final Hyperlink undo = new Hyperlink("Undo the renaming");
    private final VBox box = new VBox(words, undo);
    private final VBox node = new VBox(box);
    private final Subscription subscription;

    RenameNote(Workbench workbench) {
        node.setId("rename-note");
        node.getStyleClass().add("rename-note");
        box.getStyleClass().add("rename-box");
        words.setId("rename-words");
        undo.setId("rename-undo");
        undo.setOnAction(_ -> workbench.store().undo());
        subscription = Watch.on(workbench, () -> show(workbench.renamed().orElse("")));
    }

    Node node() {
        return node;
    }

    private void show(String sentence) {
        words.setText(sentence);
        Texts.show(node, !sentence.isEmpty());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
