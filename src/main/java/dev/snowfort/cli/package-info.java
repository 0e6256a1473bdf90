/// The commands: the window's power without a window. Nothing here touches JavaFX.
@NullMarked
package dev.snowfort.cli;

import org.jspecify.annotations.NullMarked;
