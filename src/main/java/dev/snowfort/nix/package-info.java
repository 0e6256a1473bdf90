/// Nix source: a syntax tree, its printer (laid out as nixfmt would) and a lexer, all in tokens for highlighting.
/// Knows nothing of Django.
@NullMarked
package dev.snowfort.nix;

import org.jspecify.annotations.NullMarked;
