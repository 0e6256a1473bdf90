/// Where the program starts and where its parts are put together.
@NullMarked
package dev.snowfort.app;

import org.jspecify.annotations.NullMarked;
