package dev.snowfort.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes the file or folder that is dropped on a node; of several, the first.
final class Dropping {
    private final Consumer<Path> open;

    private Dropping(Consumer<Path> open) {
        this.open = open;
    }

    static void on(Node node, Consumer<Path> open) {
        var dropping = new Dropping(open);
        node.setOnDragOver(dropping::over);
        node.setOnDragDropped(dropping::dropped);
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
        }
    }

    private void dropped(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            var file = drag.getDragboard().getFiles().getFirst();
            drag.setDropCompleted(true);
            drag.consume();
            open.accept(file.toPath());
        }
    }
}
