package dev.snowfort.ui.preview;

import dev.snowfort.catalog.FieldId;
import java.util.Optional;

/// Whether somebody reads in the preview, so that nothing may move there by itself: the lines have the focus, or were
/// scrolled or clicked by hand since the form's focus came to the field where it is.
final class Reading {
    private Optional<FieldId> field = Optional.empty();
    private boolean focused;
    private boolean touched;

    /// The lines got or lost the focus.
    void focused(boolean has) {
        focused = has;
    }

    /// The lines were scrolled or clicked.
    void touched() {
        touched = true;
    }

    /// A field of the form got the focus. Another one than before ends the reading.
    ///
    /// @return whether its lines may come into view
    boolean turnsTo(FieldId next) {
        var another = !field.equals(Optional.of(next));
        field = Optional.of(next);
        touched = touched && !another;
        return another || !goesOn();
    }

    boolean goesOn() {
        return focused || touched;
    }
}
