/// Builds the rows of a form from the settings of the catalogue. What a text means is decided in view models that know
/// no scene; the views only show it.
@NullMarked
package dev.snowfort.ui.form;

import org.jspecify.annotations.NullMarked;
