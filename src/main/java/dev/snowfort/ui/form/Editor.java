package dev.snowfort.ui.form;

import javafx.scene.Node;

/// What a value is edited with.
public interface Editor extends AutoCloseable {
    Node node();

    /// The control that takes the focus when the field is asked for.
    Node control();

    @Override
    void close();
}
