package dev.snowfort.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// The FX thread, from outside.
final class Screen {
    private Screen() {}

    /// Waits for what was done there.
    static <T> T turn(Callable<T> steps) throws Exception {
        var task = new FutureTask<>(steps);
        Platform.runLater(task);
        return task.get();
    }

    static void run(Runnable steps) throws Exception {
        turn(Executors.callable(steps));
    }

    /// Waits until the scene has been laid out in a pulse of its own, and handed to those who paint it.
    static void awaitPulse(Scene scene) throws Exception {
        var pulse = new CountDownLatch(1);
        Runnable listener = pulse::countDown;
        run(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
        });
        pulse.await();
        run(() -> scene.removePostLayoutPulseListener(listener));
    }

    /// What can be seen below a node and has an id.
    static Node find(Node above, String id) {
        return visible(above)
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing with the id " + id + " can be seen"));
    }

    private static Stream<Node> visible(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Screen::visible))
                : Stream.of(node);
    }
}
