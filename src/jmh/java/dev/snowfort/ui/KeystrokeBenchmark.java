package dev.snowfort.ui;

import dev.snowfort.ManyApplications;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.testfx.api.FxToolkit;

/// From a key press to the preview that shows it: the files of the edited deployment are made, the preview holds the
/// new
/// lines, and the scene is styled and laid out, so that nothing is left but to paint it. What is wrong with the
/// deployment and how exposed it is comes behind that pulse, and has a figure of its own, as has the painting, which a
/// screen in memory leaves to the processor. Beside them the same key in a window that has a text field and nothing
/// else. Before each key, nothing is left to do of the one before.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Dtestfx.setup.timeout=120000",
            "--enable-native-access=ALL-UNNAMED"
        })
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class KeystrokeBenchmark {
    /// Where the key is pressed.
    public enum Field {
        PORT("serving", "port", "0"),
        HOST_NAME("serving", "hostName", "x"),
        REASON("hardening", "sandbox.MemoryDenyWriteExecute.reason", "x"),
        DIRECTIVE("hardening", "sandbox.NoNewPrivileges", " ");

        private final String tab;
        private final String id;
        private final String character;

        Field(String tab, String id, String character) {
            this.tab = tab;
            this.id = id;
            this.character = character;
        }
    }

    @State(Scope.Benchmark)
    public static class Window {
        @Param({"1", "100", "1000"})
        public int applications;

        @Param
        public Field field = Field.PORT;

        private ShownWindow shown;
        private Keyboard keyboard;
        private ListView<?> preview;

        @Setup
        public void open() throws Exception {
            shown = new ShownWindow(new AfterPulse());
            shown.show();
            Screen.run(() -> {
                shown.store().open(ManyApplications.of(applications));
                shown.focus().show(applications / 2);
            });
            Screen.run(this::turnToField);
        }

        private void turnToField() {
            var root = shown.stage().getScene().getRoot();
            var tabs = (TabPane) root.lookup("#pages");
            tabs.getTabs().stream()
                    .filter(tab -> tab.getId().equals("tab-" + field.tab))
                    .forEach(tabs.getSelectionModel()::select);
            tabs.applyCss();
            tabs.layout();
            preview = (ListView<?>) root.lookup("#preview-lines");
            keyboard = new Keyboard(Screen.find(root, field.id), field.character);
        }

        /// Until nothing is left of the key before.
        @Setup(Level.Invocation)
        public void rest() throws Exception {
            do {
                Screen.rest();
            } while (!Screen.turn(this::isConcluded));
            Screen.rest();
        }

        private boolean isConcluded() {
            return shown.workbench().derived().outcome().deployment()
                    == shown.store().current();
        }

        @TearDown
        public void close() throws Exception {
            shown.close();
            Platform.exit();
        }

        private int shownLines() {
            if (shown.workbench().derived().generationProperty().get().deployment()
                    != shown.store().current()) {
                throw new IllegalStateException("what the key changed is not in the preview");
            }
            return preview.getItems().size();
        }
    }

    @State(Scope.Benchmark)
    public static class BareWindow {
        private Keyboard keyboard;

        @Setup
        public void open() throws Exception {
            FxToolkit.registerPrimaryStage();
            Screen.run(() -> {
                var field = new TextField("8000");
                var stage = new Stage();
                stage.setScene(new Scene(new StackPane(field), 1000, 700));
                stage.show();
                keyboard = new Keyboard(field, "0");
            });
        }

        @Setup(Level.Invocation)
        public void rest() throws Exception {
            Screen.rest();
        }

        @TearDown
        public void close() {
            Platform.exit();
        }
    }

    /// What a key changes is derived in a turn of the FX thread of its own, right behind it.
    @Benchmark
    public int fromKeyToPreview(Window window) throws Exception {
        return Screen.turns(window.keyboard::press, () -> {
            Screen.layOut();
            return window.shownLines();
        });
    }

    /// The same, and until the last pixel has been painted.
    @Benchmark
    public int fromKeyToPainted(Window window) throws Exception {
        var lines = fromKeyToPreview(window);
        Screen.rest();
        return lines;
    }

    /// Until all that follows from the edit is in the window, the findings too, and nothing is put off until a pulse.
    @Benchmark
    public int fromKeyToFindings(Window window) throws Exception {
        return Screen.turns(window.keyboard::press, () -> {
            window.shown.workbench().derived().refresh();
            Screen.layOut();
            return window.shownLines();
        });
    }

    @Benchmark
    public boolean fromKeyToBareWindow(BareWindow window) throws Exception {
        return Screen.turns(window.keyboard::press, () -> {
            Screen.layOut();
            return true;
        });
    }
}
