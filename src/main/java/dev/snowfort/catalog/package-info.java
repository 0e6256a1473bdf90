/// What may be chosen, as data: every application setting and every hardening directive, each declared once.
@NullMarked
package dev.snowfort.catalog;

import org.jspecify.annotations.NullMarked;
