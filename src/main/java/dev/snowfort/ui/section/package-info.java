/// The pages of the form; each has a package of its own below this one and knows no other.
@NullMarked
package dev.snowfort.ui.section;

import org.jspecify.annotations.NullMarked;
