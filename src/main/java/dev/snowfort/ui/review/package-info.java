/// The review of the whole deployment: directives and applications beside each other, for whoever must sign it.
@NullMarked
package dev.snowfort.ui.review;

import org.jspecify.annotations.NullMarked;
