/// Systemd environment files: what they may hold and how a template of one is written.
@NullMarked
package dev.snowfort.keys;

import org.jspecify.annotations.NullMarked;
