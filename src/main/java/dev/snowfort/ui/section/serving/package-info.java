/// The page Serving.
@NullMarked
package dev.snowfort.ui.section.serving;

import org.jspecify.annotations.NullMarked;
