/// The page of what holds for all applications.
@NullMarked
package dev.snowfort.ui.section.deployment;

import org.jspecify.annotations.NullMarked;
