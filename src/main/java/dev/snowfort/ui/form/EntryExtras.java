package dev.snowfort.ui.form;

import java.util.List;
import javafx.scene.Node;

/// What stands around the field of an entry, and follows the entry.
public interface EntryExtras {
    List<Node> before();

    List<Node> after();

    Node below();

    /// @param count how many entries the list has
    void show(int index, String entry, int count);

    /// The row is gone.
    void close();
}
