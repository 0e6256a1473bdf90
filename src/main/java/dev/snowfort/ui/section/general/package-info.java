/// The page General.
@NullMarked
package dev.snowfort.ui.section.general;

import org.jspecify.annotations.NullMarked;
