package dev.snowfort.ui;

import dev.snowfort.ui.form.Texts;
import dev.snowfort.ui.state.Store;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/// What to do first, above the example that the program begins with, until it is closed or another deployment is
/// opened. The preferences remember that.
final class Welcome extends HBox implements AutoCloseable {
    private static final String WORDS =
            "This is an example: change what you like, nothing is written before you save or export. For your own"
                    + " applications choose New, or Add › From a project folder…; F1 lists all keys.";

    private final Preferred preferred;
    private final Subscription subscription;

    Welcome(Store store, Preferred preferred) {
        this.preferred = preferred;
        setId("welcome");
        getStyleClass().add("notice");
        Texts.show(this, false);
        subscription = store.openedProperty().subscribe((_, _) -> end());
    }

    void begin(Beginning beginning) {
        if (beginning.isExample() && !preferred.current().welcomed()) {
            build();
            Texts.show(this, true);
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        var words = Texts.wrapped(WORDS, "welcome-words");
        words.setId("welcome-words");
        words.setMaxWidth(Double.MAX_VALUE);
        setHgrow(words, Priority.ALWAYS);
        var close = new IconButton("welcome-close", "close", "Close this hint for good");
        close.setOnAction(_ -> end());
        getChildren().setAll(words, close);
    }

    private void end() {
        if (isVisible()) {
            Texts.show(this, false);
            preferred.change(current -> current.withWelcomed(true));
        }
    }
}
