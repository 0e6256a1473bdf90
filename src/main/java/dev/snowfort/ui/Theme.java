package dev.snowfort.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// Light, dark, or whatever the desktop prefers.
public final class Theme implements AutoCloseable {
    public enum Choice {
        LIGHT("Light"),
        DARK("Dark"),
        SYSTEM("System");

        private final String words;

        Choice(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final Subscription subscription;

    /// Applies to all windows of the program, now and whenever the choice or the desktop's preference changes.
    public Theme() {
        subscription = Subscription.combine(
                choice.subscribe(_ -> apply()),
                Platform.getPreferences().colorSchemeProperty().subscribe((_, _) -> apply()));
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
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
        return switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }
}
