/// The page Hardening.
@NullMarked
package dev.snowfort.ui.section.hardening;

import org.jspecify.annotations.NullMarked;
