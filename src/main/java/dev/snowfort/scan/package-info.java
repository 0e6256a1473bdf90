/// Reads the folder of a Django or WSGI project, without running any of its code, and proposes an application.
@NullMarked
package dev.snowfort.scan;

import org.jspecify.annotations.NullMarked;
