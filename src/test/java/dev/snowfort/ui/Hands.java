package dev.snowfort.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/// Keys and mouse of somebody at the window, who goes on as soon as the window has shown what came of it.
public final class Hands {
    private static final long PATIENCE = 20;
    private static final int PULSES = 2;

    private Hands() {}

    /// On the FX thread, until the window shows what came of it.
    public static void act(Runnable what) {
        turn(what);
        settle();
    }

    /// Together, like a letter with Ctrl.
    public static void press(KeyCode... keys) {
        var pressed = Stream.of(keys).map(Hands::onThisMachine).toList();
        pressed.forEach(key -> turn(key, Robot::keyPress));
        pressed.reversed().forEach(key -> turn(key, Robot::keyRelease));
        settle();
    }

    private static KeyCode onThisMachine(KeyCode key) {
        return key == KeyCode.SHORTCUT ? KeyCode.CONTROL : key;
    }

    /// @param point on the screen
    public static void clickAt(Point2D point) {
        turn(point, Robot::mouseMove);
        turn(MouseButton.PRIMARY, Robot::mousePress);
        turn(MouseButton.PRIMARY, Robot::mouseRelease);
        settle();
    }

    /// Into the middle, wherever that is.
    public static void clickOn(Node node) {
        var bounds = node.localToScreen(node.getBoundsInLocal());
        clickAt(new Point2D(bounds.getCenterX(), bounds.getCenterY()));
    }

    /// Character by character into the focused control.
    public static void type(String text) {
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(character -> turn(() -> type(focusOwner().orElseThrow(), character)));
        settle();
    }

    private static void type(Node into, String character) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
            var typed = type == KeyEvent.KEY_TYPED ? character : KeyEvent.CHAR_UNDEFINED;
            Event.fireEvent(into, new KeyEvent(type, typed, "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    /// Of the window on top: without a display those below a dialog keep the focus too.
    static Optional<Node> focusOwner() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isFocused())
                .reduce((_, above) -> above)
                .map(window -> window.getScene().getFocusOwner());
    }

    /// Waits for pulses, and for what is left for after them: then everything is laid out. Not on the FX thread, which
    /// would wait for itself.
    public static void settle() {
        for (var pulse = 0; pulse < PULSES && !Platform.isFxApplicationThread(); pulse++) {
            var passed = new CountDownLatch(1);
            Platform.runLater(() -> new AfterPulse().execute(passed::countDown));
            await(passed);
        }
    }

    private static void await(CountDownLatch passed) {
        try {
            if (!passed.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new AssertionError("the window stands still");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static <T> void turn(T with, BiConsumer<Robot, T> what) {
        turn(() -> what.accept(Held.ROBOT, with));
    }

    private static void turn(Runnable what) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(what));
    }

    /// The one that knows where the mouse is and which keys are down; made on the FX thread.
    private static final class Held {
        private static final Robot ROBOT = new Robot();
    }
}
