package dev.snowfort.app;

import dev.snowfort.catalog.Section;
import dev.snowfort.storage.Homes;
import dev.snowfort.tool.NixTools;
import dev.snowfort.ui.AfterPulse;
import dev.snowfort.ui.Background;
import dev.snowfort.ui.Beginning;
import dev.snowfort.ui.MainWindow;
import dev.snowfort.ui.Memory;
import dev.snowfort.ui.Prompts;
import dev.snowfort.ui.Theme;
import dev.snowfort.ui.Zoom;
import dev.snowfort.ui.section.LaterPage;
import dev.snowfort.ui.section.Page;
import dev.snowfort.ui.section.database.DatabasePage;
import dev.snowfort.ui.section.general.GeneralPage;
import dev.snowfort.ui.section.hardening.HardeningPage;
import dev.snowfort.ui.section.hardening.UnitFiles;
import dev.snowfort.ui.section.processes.ProcessesPage;
import dev.snowfort.ui.section.secrets.KeysPrompts;
import dev.snowfort.ui.section.secrets.SecretsPage;
import dev.snowfort.ui.section.serving.ServingPage;
import dev.snowfort.ui.state.Derived;
import dev.snowfort.ui.state.Focus;
import dev.snowfort.ui.state.Outcome;
import dev.snowfort.ui.state.Store;
import dev.snowfort.ui.state.Workbench;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The window's composition root. Without a file it begins with the first example.
///
/// The system property `snowfort.quitAfterFirstFrame` set to `true` closes the window once a whole frame has been
/// drawn:
/// applications, first page and preview of the deployment that it was started with. A build trains the cache of loaded
/// classes that way.
public final class SnowfortWindow extends Application {
    private static final String QUIT_AFTER_FIRST_FRAME = "snowfort.quitAfterFirstFrame";
    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48);
    private static final List<Integer> LARGE_ICON_SIZES = List.of(64, 128, 256);
    private static final System.Logger LOG = System.getLogger(SnowfortWindow.class.getName());

    /// JavaFX makes the instance, so what it begins with is handed over here.
    private static FutureTask<Beginning> beginning = new FutureTask<>(() -> Beginning.with(Optional.empty()));

    private final Background background = new Background(Platform::runLater);
    private final List<Runnable> closing = new ArrayList<>();

    /// Shows the window and returns when it is closed.
    public static void open(Optional<Path> file) {
        beginning = new FutureTask<>(() -> Beginning.with(file));
        Thread.ofPlatform().name("beginning").daemon().start(beginning);
        launch(SnowfortWindow.class);
    }

    @Override
    public void start(Stage stage) throws Exception {
        var memory = Memory.in(Homes.own(), background);
        var theme = new Theme(memory.preferred().currentProperty());
        var zoom = new Zoom(memory.preferred());
        ICON_SIZES.forEach(size -> stage.getIcons().add(icon(size)));
        var begun = beginning.get();
        var workbench = workbench(begun.outcome());
        var window = new MainWindow(stage, workbench, pages(workbench, stage), Prompts.over(stage), background, memory);
        closing.addAll(List.of(
                window::close,
                theme::close,
                zoom::close,
                memory::close,
                workbench.focus()::close,
                workbench.derived()::close));
        Thread.currentThread().setUncaughtExceptionHandler((_, defect) -> report(window, defect));
        window.begin(begun);
        window.recover();
        stage.show();
        new AfterPulse().execute(() -> {
            window.lookForNix(NixTools::find);
            LARGE_ICON_SIZES.forEach(size -> addLater(stage, size));
        });
        if (Boolean.getBoolean(QUIT_AFTER_FIRST_FRAME)) {
            afterFirstFrame(stage::close);
        }
    }

    @Override
    public void stop() {
        closing.forEach(Runnable::run);
        background.close();
    }

    private static Workbench workbench(Outcome outcome) {
        var store = new Store(outcome.deployment());
        return new Workbench(
                store, new Derived(store, outcome, Platform::runLater, new AfterPulse()), new Focus(store));
    }

    private List<Page> pages(Workbench workbench, Stage stage) {
        return List.of(
                LaterPage.of(Section.GENERAL, () -> new GeneralPage(workbench)),
                LaterPage.of(Section.SERVING, () -> new ServingPage(workbench)),
                LaterPage.of(Section.PROCESSES, () -> new ProcessesPage(workbench)),
                LaterPage.of(Section.DATABASE, () -> new DatabasePage(workbench)),
                LaterPage.of(Section.SECRETS, () -> new SecretsPage(workbench, background, KeysPrompts.over(stage))),
                LaterPage.ofSandbox(() -> new HardeningPage(
                        workbench, getHostServices()::showDocument, UnitFiles.over(stage, background))));
    }

    private static Image icon(int size) {
        return new Image(address(size));
    }

    private static String address(int size) {
        return MainWindow.class.getResource("icons/snowfort-" + size + ".png").toExternalForm();
    }

    /// Decoding it takes longer than a frame.
    private static void addLater(Stage stage, int size) {
        var icon = new Image(address(size), true);
        icon.progressProperty().subscribe(progress -> {
            if (progress.doubleValue() == 1 && !icon.isError()) {
                stage.getIcons().add(icon);
            }
        });
    }

    /// A defect of this program loses nothing that the user made.
    private static void report(MainWindow window, Throwable defect) {
        LOG.log(Level.ERROR, "defect in the window", defect);
        window.complain(
                "Something went wrong inside Snowfort. Your work is still here: save it under another name, then"
                        + " start Snowfort again.");
    }

    /// The second pulse comes after the first frame.
    private static void afterFirstFrame(Runnable action) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > 2) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
