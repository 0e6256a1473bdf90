package dev.snowfort.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.snowfort.storage.Preferences;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;

/// Light, dark, or whatever the desktop prefers, as the user chose.
public final class Theme implements AutoCloseable {
    private final ReadOnlyObjectProperty<Preferences> preferences;
    private final Subscription subscription;

    /// Applies to all windows of the program, now and whenever the choice or the desktop's preference changes.
    public Theme(ReadOnlyObjectProperty<Preferences> preferences) {
        this.preferences = preferences;
        subscription = Subscription.combine(
                preferences.map(Preferences::theme).subscribe(_ -> apply()),
                Platform.getPreferences().colorSchemeProperty().subscribe((_, _) -> apply()));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void apply() {
        var theme = dark() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    }

    private boolean dark() {
        return switch (preferences.get().theme()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }
}
