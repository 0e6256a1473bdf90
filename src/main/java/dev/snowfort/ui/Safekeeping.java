package dev.snowfort.ui;

import dev.snowfort.storage.Autosaves;
import dev.snowfort.ui.state.Store;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What sees to it that no work is lost, and the questions that it asks above the form.
final class Safekeeping implements AutoCloseable {
    private final QuestionBar remark = new QuestionBar("remark");
    private final Autosaving autosaving;
    private final Recovery recovery;
    private final DiskNotice disk;
    private final VBox node;
    private final Subscription subscription;

    /// @param complain shows a sentence about what did not work
    Safekeeping(Store store, Document document, Memory memory, Background background, Consumer<String> complain) {
        var autosaves = new Autosaves(memory.homes());
        autosaving = new Autosaving(store, document, autosaves, background, complain);
        recovery = new Recovery(document, autosaving, autosaves, background, complain);
        disk = new DiskNotice(document, store);
        node = new VBox(recovery.node(), disk.node(), remark);
        subscription = Subscription.combine(
                document.remarkProperty().subscribe(remark::say),
                memory.preferred().sentenceProperty().subscribe(complain));
    }

    VBox node() {
        return node;
    }

    void recover() {
        recovery.look();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        disk.close();
        recovery.close();
        autosaving.close();
    }
}
