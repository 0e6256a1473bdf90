/// The page Database.
@NullMarked
package dev.snowfort.ui.section.database;

import org.jspecify.annotations.NullMarked;
