/// The search over everything that the window can show and do, and the sheet of its keys.
@NullMarked
package dev.snowfort.ui.palette;

import org.jspecify.annotations.NullMarked;
