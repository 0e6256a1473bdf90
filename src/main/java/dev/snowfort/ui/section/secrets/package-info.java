/// The page Secrets.
@NullMarked
package dev.snowfort.ui.section.secrets;

import org.jspecify.annotations.NullMarked;
