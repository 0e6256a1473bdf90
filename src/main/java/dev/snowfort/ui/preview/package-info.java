/// The generated files beside the form, live.
@NullMarked
package dev.snowfort.ui.preview;

import org.jspecify.annotations.NullMarked;
