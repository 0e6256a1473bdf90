/// Python source, read without running it: tokens, statements, expressions. Knows nothing of applications.
@NullMarked
package dev.snowfort.python;

import org.jspecify.annotations.NullMarked;
