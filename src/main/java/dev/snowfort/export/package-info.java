/// Writing generated files to a folder, and the difference with what is there.
@NullMarked
package dev.snowfort.export;

import org.jspecify.annotations.NullMarked;
