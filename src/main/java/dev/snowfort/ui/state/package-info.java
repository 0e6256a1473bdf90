/// The one store of the window, its undo and redo, what is derived from it, and what is being looked at.
@NullMarked
package dev.snowfort.ui.state;

import org.jspecify.annotations.NullMarked;
