package dev.snowfort.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;

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

    /// Waits until what was laid out has been painted: a pulse waits for the painting of the one before.
    static void rest() throws Exception {
        run(Screen::pulse);
        run(Screen::pulse);
    }

    /// One pulse, now: styles and layout of all that changed, and off to those who paint it. The toolkit keeps that to
    /// itself.
    static void pulse() {
        try {
            var toolkit = Class.forName("com.sun.javafx.tk.Toolkit");
            toolkit.getMethod("firePulse")
                    .invoke(toolkit.getMethod("getToolkit").invoke(null));
        } catch (ReflectiveOperationException another) {
            throw new IllegalStateException("this JavaFX has another toolkit", another);
        }
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
