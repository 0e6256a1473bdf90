package dev.snowfort.ui;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Does something once it has been quiet for a while, and from time to time when it never is.
final class Lull {
    private final PauseTransition quiet;
    private final PauseTransition latest;
    private final Runnable action;
    private boolean waiting;

    Lull(Duration quiet, Duration latest, Runnable action) {
        this.quiet = new PauseTransition(quiet);
        this.latest = new PauseTransition(latest);
        this.action = action;
        this.quiet.setOnFinished(_ -> end());
        this.latest.setOnFinished(_ -> end());
    }

    /// Something happened.
    void begin() {
        if (!waiting) {
            waiting = true;
            latest.playFromStart();
        }
        quiet.playFromStart();
    }

    /// Waits no longer.
    void end() {
        if (waiting) {
            forget();
            action.run();
        }
    }

    /// Does not do it after all.
    void forget() {
        waiting = false;
        quiet.stop();
        latest.stop();
    }
}
