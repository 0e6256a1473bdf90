/// The page Processes.
@NullMarked
package dev.snowfort.ui.section.processes;

import org.jspecify.annotations.NullMarked;
