/// What the user decided, as immutable records. Imports `java.*` alone.
@NullMarked
package dev.snowfort.model;

import org.jspecify.annotations.NullMarked;
