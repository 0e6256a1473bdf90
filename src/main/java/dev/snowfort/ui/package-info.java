/// The window: its tool bar, its list of applications, its status bar and its dialogs.
@NullMarked
package dev.snowfort.ui;

import org.jspecify.annotations.NullMarked;
