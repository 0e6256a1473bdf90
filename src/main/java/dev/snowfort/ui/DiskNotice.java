package dev.snowfort.ui;

import dev.snowfort.export.LineDiff;
import dev.snowfort.export.LineDiff.Line;
import dev.snowfort.storage.DeploymentFormat;
import dev.snowfort.ui.Document.Conflict;
import dev.snowfort.ui.QuestionBar.Choice;
import dev.snowfort.ui.state.Store;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;

/// Asks what becomes of a file that somebody else changed while there are changes here.
final class DiskNotice implements AutoCloseable {
    private final QuestionBar notice = new QuestionBar("disk");
    private final Document document;
    private final Store store;
    private final Subscription subscription;

    DiskNotice(Document document, Store store) {
        this.document = document;
        this.store = store;
        subscription = document.conflictProperty().subscribe(this::show);
    }

    QuestionBar node() {
        return notice;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void show(Optional<Conflict> found) {
        found.ifPresentOrElse(this::ask, notice::end);
    }

    private void ask(Conflict conflict) {
        var name = conflict.file().getFileName();
        var load = new Choice("load", "Load theirs", document::loadTheirs);
        if (conflict.whenSaving()) {
            notice.ask(
                    name + " was changed by somebody else since it was opened here, so nothing was saved.",
                    difference(conflict),
                    load,
                    new Choice("over", "Save mine over it", document::saveOver),
                    new Choice("keep", "Not now", document::keepMine));
        } else {
            notice.ask(
                    name + " was changed by somebody else, and there are unsaved changes here.",
                    difference(conflict),
                    load,
                    new Choice("keep", "Keep mine", document::keepMine));
        }
    }

    private List<Line> difference(Conflict conflict) {
        return LineDiff.of(
                DeploymentFormat.print(store.current()),
                DeploymentFormat.print(conflict.theirs().deployment()));
    }
}
