package dev.snowfort.ui;

import dev.snowfort.catalog.Section;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import dev.snowfort.storage.Homes;
import dev.snowfort.tool.NixTools;
import dev.snowfort.ui.Prompts.Unsaved;
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
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The real window, 1000 by 700, with a user who answers its questions. A test that it complains in fails.
final class ShownWindow implements BeforeEachCallback, AfterEachCallback {
    private Optional<Path> chosenFile = Optional.empty();
    private Optional<Path> chosenKeysFile = Optional.empty();
    private Optional<Path> chosenFolder = Optional.empty();
    private Optional<NixTools> nix = Optional.empty();
    private Unsaved answer = Unsaved.CANCEL;
    private int questions;
    private Optional<Opened> opened = Optional.empty();

    private final Complaints complaints = new Complaints();
    private final Path home;
    private final Executor afterwards;

    ShownWindow() {
        this(Platform::runLater);
    }

    /// @param afterwards runs what an edit leaves for when it can be seen
    ShownWindow(Executor afterwards) {
        this(temporary(), afterwards);
    }

    private ShownWindow(Path home, Executor afterwards) {
        this.home = home;
        this.afterwards = afterwards;
    }

    /// A second window of the same person, to be ended before this one.
    ShownWindow beside() throws TimeoutException {
        var other = new ShownWindow(home, afterwards);
        other.show();
        return other;
    }

    private record Opened(
            Stage stage,
            Workbench workbench,
            MainWindow window,
            Background background,
            Memory memory,
            Theme theme,
            Zoom zoom) {}

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        complaints.beforeEach(context);
        show();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        close();
        complaints.afterEach(context);
    }

    void show() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(this::open);
    }

    /// The program ends and starts again.
    void restart() throws TimeoutException {
        end();
        show();
    }

    void close() throws TimeoutException, IOException {
        end();
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    /// A dialog that is left open would keep the keys of every later window of this process for itself.
    void closeDialogs() throws TimeoutException {
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != stage())
                .forEach(Window::hide));
        Hands.settle();
    }

    void end() throws TimeoutException {
        closeDialogs();
        FxToolkit.setupFixture(() -> {
            var shown = opened.orElseThrow();
            shown.window.close();
            shown.theme.close();
            shown.zoom.close();
            shown.memory.close();
            shown.background.close();
            shown.stage.close();
        });
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("snowfort-home");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void open() {
        var store = new Store(Deployment.EMPTY);
        var workbench = new Workbench(
                store,
                new Derived(store, Outcome.of(Deployment.EMPTY), Platform::runLater, afterwards),
                new Focus(store));
        var background = new Background(Platform::runLater);
        var memory = Memory.in(Homes.under(home), background);
        var theme = new Theme(memory.preferred().currentProperty());
        var zoom = new Zoom(memory.preferred());
        var stage = new Stage();
        List<Page> pages = List.of(
                LaterPage.of(Section.GENERAL, () -> new GeneralPage(workbench)),
                LaterPage.of(Section.SERVING, () -> new ServingPage(workbench)),
                LaterPage.of(Section.PROCESSES, () -> new ProcessesPage(workbench)),
                LaterPage.of(Section.DATABASE, () -> new DatabasePage(workbench)),
                LaterPage.of(
                        Section.SECRETS,
                        () -> new SecretsPage(
                                workbench, background, new KeysPrompts(() -> chosenKeysFile, () -> chosenKeysFile))),
                LaterPage.ofSandbox(() -> new HardeningPage(
                        workbench,
                        _ -> {},
                        new UnitFiles(() -> chosenFile.stream().toList(), background))));
        var prompts = new Prompts(
                () -> chosenFile, _ -> chosenFile, _ -> chosenFolder, _ -> chosenFile, () -> chosenFolder, _ -> {
                    questions++;
                    return answer;
                });
        var window = new MainWindow(stage, workbench, pages, prompts, background, memory);
        if (memory.preferred().current().window().isEmpty()) {
            stage.setWidth(1000);
            stage.setHeight(700);
        }
        stage.show();
        stage.toFront();
        window.lookForNix(() -> nix);
        opened = Optional.of(new Opened(stage, workbench, window, background, memory, theme, zoom));
    }

    WindowPage page() {
        return new WindowPage(new FxRobot());
    }

    /// With the example that a first start opens.
    WindowPage pageOfExample() throws TimeoutException {
        var page = page();
        page.inOneGo(() -> window().document().openExample(Examples.FIRST));
        page.until(() -> page.applications().equals(List.of("shop", "blog")));
        return page;
    }

    Stage stage() {
        return opened.orElseThrow().stage;
    }

    Workbench workbench() {
        return opened.orElseThrow().workbench;
    }

    Store store() {
        return workbench().store();
    }

    Focus focus() {
        return opened.orElseThrow().workbench.focus();
    }

    Preferred preferred() {
        return opened.orElseThrow().memory.preferred();
    }

    Homes homes() {
        return Homes.under(home);
    }

    MainWindow window() {
        return opened.orElseThrow().window;
    }

    /// In the place of the Nix of this machine; found at once.
    void hasNix(NixTools installed) {
        nix = Optional.of(installed);
        Platform.runLater(() -> window().lookForNix(() -> nix));
    }

    void willChooseFile(Path file) {
        chosenFile = Optional.of(file);
    }

    void willChooseKeysFile(Path file) {
        chosenKeysFile = Optional.of(file);
    }

    void willChooseFolder(Path folder) {
        chosenFolder = Optional.of(folder);
    }

    void willAnswer(Unsaved unsaved) {
        answer = unsaved;
    }

    int questions() {
        return questions;
    }
}
