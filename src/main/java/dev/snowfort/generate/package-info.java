/// A deployment becomes the files of the export; one class for each file.
@NullMarked
package dev.snowfort.generate;

import org.jspecify.annotations.NullMarked;
