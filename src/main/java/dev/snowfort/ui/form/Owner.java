package dev.snowfort.ui.form;

import dev.snowfort.ui.state.Workbench;

/// Whose values a page shows: differs for another application, and for the same one of another file. What was half
/// typed belongs to one owner.
public record Owner(int file, int application, String name) {
    public static Owner of(Workbench workbench) {
        return new Owner(
                workbench.store().openedProperty().get(),
                workbench.focus().application(),
                workbench.application().map(shown -> shown.name()).orElse(""));
    }
}
