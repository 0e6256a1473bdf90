/// Rules over a deployment: what is wrong, what would do, and where it can be put right.
@NullMarked
package dev.snowfort.check;

import org.jspecify.annotations.NullMarked;
