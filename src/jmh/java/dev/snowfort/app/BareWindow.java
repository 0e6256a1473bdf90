package dev.snowfort.app;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// What every JavaFX window costs: one with a text field, that closes once it has been drawn.
public final class BareWindow extends Application {
    public static void main(String[] arguments) {
        launch(BareWindow.class);
        System.exit(0);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new TextField("8000")), 1280, 800));
        stage.show();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > 2) {
                    stop();
                    stage.close();
                }
            }
        }.start();
    }
}
