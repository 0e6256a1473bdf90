/// What the sandbox of every application comes to, for whoever decides about it and for whoever must sign it: the
/// assessment of systemd, the price of each directive, reasons and findings.
@NullMarked
package dev.snowfort.review;

import org.jspecify.annotations.NullMarked;
