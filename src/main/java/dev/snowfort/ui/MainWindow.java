package dev.snowfort.ui;

import dev.snowfort.storage.Examples;
import dev.snowfort.storage.SharedFiles;
import dev.snowfort.tool.NixFinding;
import dev.snowfort.tool.NixTools;
import dev.snowfort.ui.Columns.Column;
import dev.snowfort.ui.palette.Command;
import dev.snowfort.ui.palette.KeySheet;
import dev.snowfort.ui.palette.Palette;
import dev.snowfort.ui.preview.PreviewPane;
import dev.snowfort.ui.section.LaterPage;
import dev.snowfort.ui.section.Page;
import dev.snowfort.ui.section.deployment.DeploymentPage;
import dev.snowfort.ui.state.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// The window: tool bar above, applications, form and preview beside each other, status below.
///
/// Longer than other files because all parts of the window meet here.
public final class MainWindow implements AutoCloseable {
    private final Stage stage;
    private final Workbench workbench;
    private final Banner banner = new Banner("banner");
    private final Welcome welcome;
    private final Notice notice;
    private final Document document;
    private final Safekeeping safekeeping;
    private final Placing placing;
    private final Comparing comparing;
    private final Exporting exporting;
    private final Reviewing reviewing;
    private final Scanning scanning;
    private final Toolbar toolbar;
    private final DeploymentEntry deployment;
    private final ApplicationList applications;
    private final Pages pages;
    private final PreviewPane preview;
    private final Columns columns;
    private final Checking checking;
    private final CheckPane check;
    private final NixFindings objections = new NixFindings(this::show);
    private final FindingsDrawer findings;
    private final StatusBar status;
    private final Preferred preferred;
    private final Shortcuts shortcuts;
    private final KeySheet keys;
    private final Palette palette;
    private final BorderPane root = new BorderPane();
    private Subscription subscription = Subscription.EMPTY;

    /// @param pages in the order of their tabs
    public MainWindow(
            Stage stage, Workbench workbench, List<Page> pages, Prompts prompts, Background background, Memory memory) {
        this.stage = stage;
        this.workbench = workbench;
        preferred = memory.preferred();
        welcome = new Welcome(workbench.store(), preferred);
        notice = new Notice(workbench.store());
        document = new Document(workbench.store(), background, new SharedFiles(memory.homes()), prompts, banner::say);
        checking = new Checking(workbench, background);
        check = new CheckPane(checking);
        findings = new FindingsDrawer(workbench, objections);
        safekeeping = new Safekeeping(workbench.store(), document, memory, background, banner::say);
        comparing = new Comparing(
                workbench,
                background,
                memory.preferred(),
                () -> document.placeProperty().get().file());
        exporting = new Exporting(
                stage,
                workbench,
                background,
                comparing,
                prompts.folderToExportTo(),
                banner::say,
                () -> findings.show(true));
        reviewing = new Reviewing(workbench, background, prompts.reportToWrite(), banner::say);
        toolbar = new Toolbar(
                document,
                workbench.store(),
                memory.preferred(),
                reviewing.shownProperty(),
                check::start,
                exporting::start);
        deployment = new DeploymentEntry(workbench);
        scanning = new Scanning(stage, workbench, background, prompts.projectToScan(), banner::say);
        applications = new ApplicationList(workbench, scanning::start, notice::say);
        // Before the pages, which give the focus only to what is shown.
        subscription = workbench.focus().askedProperty().subscribe(asked -> asked.ifPresent(_ -> toForm()));
        this.pages = new Pages(
                workbench,
                pages,
                LaterPage.ofDeployment(() -> new DeploymentPage(workbench)),
                () -> new EmptyPage(applications::add, scanning::start, () -> document.openExample(Examples.FIRST)));
        preview = new PreviewPane(workbench, comparing, memory.preferred(), exporting::compare);
        columns =
                new Columns(left(), this.pages, preview, Placing.size(preferred).getWidth());
        status = new StatusBar(workbench, document, checking, findings::toggle);
        keys = new KeySheet(this::allKeys);
        shortcuts = shortcuts();
        palette = new Palette(workbench, shortcuts.commands(), this::toForm, this::showFile);
        // Before the columns are in the scene, where moving them costs more.
        placing = new Placing(stage, columns, preferred);
        build();
        bind();
    }

    /// Looks for Nix, once and in the background.
    ///
    /// @param search finds it on this machine
    public void lookForNix(Callable<Optional<NixTools>> search) {
        checking.look(search);
    }

    public Document document() {
        return document;
    }

    /// Says where the deployment comes from that the window was made with.
    public void begin(Beginning beginning) {
        document.begin(beginning);
        welcome.begin(beginning);
    }

    /// Shows a sentence about what did not work.
    public void complain(String sentence) {
        banner.say(sentence);
    }

    /// Offers what an earlier window left unsaved.
    public void recover() {
        safekeeping.recover();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        placing.close();
        safekeeping.close();
        document.close();
        welcome.close();
        notice.close();
        toolbar.close();
        reviewing.close();
        deployment.close();
        applications.close();
        pages.close();
        preview.close();
        comparing.close();
        findings.close();
        status.close();
        check.close();
    }

    private void build() {
        root.setTop(new VBox(toolbar, banner, safekeeping.node(), welcome, notice));
        var center = new StackPane(columns, reviewing.node());
        center.setMinHeight(0);
        root.setMinWidth(0);
        root.setCenter(center);
        root.setBottom(new VBox(findings, check, status));
        findings.maxHeightProperty()
                .bind(Bindings.min(208, root.heightProperty().multiply(0.4)));
        root.getStyleClass().add("window");
        keys.lieIn(center);
        palette.lieIn(center);
        toolbar.end(palette.button(), keys.button());
        var size = Placing.size(preferred);
        var scene = StyleSheets.scene(new Magnified(root), size);
        shortcuts.install(scene);
        stage.setScene(scene);
        stage.setMinWidth(960);
        stage.setMinHeight(600);
    }

    private VBox left() {
        var left = new VBox(deployment, applications);
        left.getStyleClass().add("left");
        VBox.setVgrow(applications, Priority.ALWAYS);
        return left;
    }

    private Shortcuts shortcuts() {
        return new Shortcuts(this::takeWhatWasTyped)
                .under("Deployment")
                .on("Shortcut+N", "New deployment", document::create)
                .on("Shortcut+O", "Open a deployment file", document::open)
                .on("Shortcut+S", "Save", document::save)
                .on("Shortcut+Shift+S", "Save under another name", document::saveAs)
                .on("Shortcut+E", "Export the flake", exporting::start)
                .on("F7", "Check with Nix", check::start)
                .under("Applications")
                .on("Shortcut+Shift+N", "Add from a project folder", scanning::start)
                .on("F2", "Rename the application", () -> unlessReviewing(applications::rename))
                .on("Shortcut+D", "Duplicate the application", () -> unlessReviewing(applications::duplicate))
                .under("Editing")
                .onUndoing("Shortcut+Z", "Undo", workbench.store()::undo)
                .onUndoing("Shortcut+Shift+Z", "Redo", workbench.store()::redo)
                .onUndoing("Shortcut+Y", "Redo", workbench.store()::redo)
                .under("Looking around")
                .on("Shortcut+K", "Search everything", this::search)
                .on(
                        "Shortcut+F",
                        "Find in the preview, or in the review",
                        () -> unlessReviewing(this::find, reviewing::search))
                .on("Ctrl+Tab", "Next page", () -> unlessReviewing(() -> pages.turn(1)))
                .on("Ctrl+Shift+Tab", "Previous page", () -> unlessReviewing(() -> pages.turn(-1)))
                .on("Shortcut+R", "Review, and back to the form", reviewing::toggle)
                .on("Shortcut+Plus", "Larger", () -> Zoom.step(preferred, 1))
                .on("Shortcut+Minus", "Smaller", () -> Zoom.step(preferred, -1))
                .on("Shortcut+0", "As large as usual", () -> Zoom.reset(preferred))
                .on("F1", "This sheet", keys::toggle);
    }

    private void find() {
        columns.choose(Column.PREVIEW);
        preview.find();
    }

    private void showFile(String path) {
        columns.choose(Column.PREVIEW);
        preview.show(path);
    }

    private void search() {
        keys.close();
        palette.open();
    }

    /// Leaves the review, and brings the form into view.
    void toForm() {
        reviewing.shownProperty().set(false);
        columns.bring(Column.FORM);
    }

    private List<Command> allKeys() {
        return Stream.of(shortcuts.commands(), applications.keys(), preview.keys())
                .flatMap(List::stream)
                .toList();
    }

    /// What belongs to the form does nothing while the review stands in its place.
    private void unlessReviewing(Runnable action) {
        unlessReviewing(action, () -> {});
    }

    private void unlessReviewing(Runnable action, Runnable otherwise) {
        (reviewing.isShown() ? otherwise : action).run();
    }

    private void bind() {
        var place = document.placeProperty();
        var dirty = workbench.store().dirtyProperty();
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> (dirty.get() ? "• " : "") + place.get().name() + " — Snowfort", place, dirty));
        stage.setOnCloseRequest(request -> {
            request.consume();
            takeWhatWasTyped();
            document.whenSafe(stage::close);
        });
        Dropping.on(root, this::open);
        subscription = Subscription.combine(
                subscription,
                stage.focusedProperty().subscribe((_, focused) -> {
                    if (focused) {
                        document.look();
                        comparing.refresh();
                    }
                }),
                checking.reportProperty().subscribe(report -> tell(report.findings())),
                reviewing.shownProperty().subscribe(shown -> columns.setVisible(!shown)),
                stage.getScene()
                        .focusOwnerProperty()
                        .subscribe(owner -> preview.light(
                                FieldOfNode.find(owner, pages, workbench.focus().application()))),
                workbench.store().openedProperty().subscribe((_, _) -> {
                    preview.startOver();
                    workbench.focus().show(0);
                }));
    }

    private void tell(List<NixFinding> found) {
        objections.show(found);
        if (!found.isEmpty()) {
            findings.show(true);
        }
    }

    private void show(NixFinding finding) {
        finding.place().ifPresent(place -> {
            columns.choose(Column.PREVIEW);
            preview.show(place.file(), place.line());
        });
        checking.field(finding).ifPresent(workbench.focus()::ask);
    }

    /// Editors take a text when it loses the focus; the focus comes back to where it was.
    private void takeWhatWasTyped() {
        if (stage.getScene().getFocusOwner() instanceof TextInputControl text) {
            var anchor = text.getAnchor();
            var caret = text.getCaretPosition();
            root.requestFocus();
            if (text.getScene() == stage.getScene()) {
                text.requestFocus();
                text.selectRange(anchor, caret);
            }
        }
    }

    /// A folder is a project, a file is a deployment.
    private void open(Path dropped) {
        takeWhatWasTyped();
        if (Files.isDirectory(dropped)) {
            scanning.scan(dropped);
        } else {
            document.open(dropped);
        }
    }
}
