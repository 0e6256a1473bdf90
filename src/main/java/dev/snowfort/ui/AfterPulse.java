package dev.snowfort.ui;

import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Runs something behind the next pulse: what was changed until now has been laid out then and goes to the screen.
public final class AfterPulse implements Executor {
    @Override
    public void execute(Runnable work) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                Platform.runLater(work);
            }
        }.start();
    }
}
