/// The tools of NixOS where they are installed: time-limited, cancellable and optional.
@NullMarked
package dev.snowfort.tool;

import org.jspecify.annotations.NullMarked;
