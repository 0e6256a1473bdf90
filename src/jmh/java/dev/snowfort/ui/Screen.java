package dev.snowfort.ui;

import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The FX thread and its painter, from outside. The toolkit keeps most of that to itself.
final class Screen {
    private static final String TOOLKIT = "com.sun.javafx.tk.quantum.QuantumToolkit";
    private static final String PAINTER = "com.sun.javafx.tk.quantum.PaintCollector";

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

    /// What the first steps put off to a turn of its own is done before the second ones begin.
    static <T> T turns(Runnable first, Callable<T> second) throws Exception {
        var task = new FutureTask<>(second);
        Platform.runLater(() -> {
            first.run();
            Platform.runLater(task);
        });
        return task.get();
    }

    /// Waits until all that changed is painted, so that nobody paints while the next key is pressed.
    static void rest() throws Exception {
        var painter = call(PAINTER, "getInstance", null);
        do {
            run(() -> call(TOOLKIT, "pulse", toolkit()));
            call(PAINTER, "waitForRenderingToComplete", painter);
        } while ((Boolean) call(PAINTER, "hasDirty", painter));
    }

    /// Styles and layout of all that changed, so that nothing is left but to paint it.
    static void layOut() {
        call("com.sun.javafx.tk.Toolkit", "firePulse", toolkit());
    }

    private static Object toolkit() {
        return call("com.sun.javafx.tk.Toolkit", "getToolkit", null);
    }

    private static Object call(String type, String name, Object target) {
        try {
            Method method = Class.forName(type).getDeclaredMethod(name);
            method.setAccessible(true);
            return method.invoke(target);
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
