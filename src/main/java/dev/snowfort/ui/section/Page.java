package dev.snowfort.ui.section;

import dev.snowfort.catalog.FieldId;
import javafx.scene.Node;

/// A page of the form for the application that is shown. Follows the workbench until it is closed.
public interface Page extends AutoCloseable {
    /// What stands on its tab.
    String title();

    Node node();

    /// Whether this page has the field; the window turns to it when the field is asked for.
    boolean has(FieldId field);

    /// Brings a field that it has into view and gives it the focus.
    void show(FieldId field);

    @Override
    void close();
}
