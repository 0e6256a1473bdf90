/// The deployment file and its JSON Schema, and atomic writes.
@NullMarked
package dev.snowfort.storage;

import org.jspecify.annotations.NullMarked;
