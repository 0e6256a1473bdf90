package dev.snowfort.ui.section;

import atlantafx.base.theme.PrimerLight;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.ui.Background;
import dev.snowfort.ui.Hands;
import dev.snowfort.ui.form.Switch;
import dev.snowfort.ui.section.hardening.UnitFiles;
import dev.snowfort.ui.section.secrets.KeysPrompts;
import dev.snowfort.ui.state.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// One page in a window of its own, and what its user does there.
public final class ShownPage implements AutoCloseable {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 680;

    private final FxRobot robot = new FxRobot();
    private final Workbench workbench;
    private final StackPane root = new StackPane();
    private final List<String> browsed = new ArrayList<>();
    private final Background background = new Background(Platform::runLater);
    private List<Path> chosen = List.of();
    private Page page;
    private Stage stage;

    public ShownPage(Deployment deployment, int index) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        workbench = Pages.workbench(deployment);
        FxToolkit.setupFixture(() -> open(index));
        Hands.settle();
    }

    private void open(int index) {
        javafx.application.Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        page = Pages.page(
                workbench,
                index,
                browsed::add,
                new UnitFiles(() -> chosen, background),
                background,
                new KeysPrompts(
                        () -> chosen.stream().findFirst(), () -> chosen.stream().findFirst()));
        root.getChildren().setAll(page.node());
        var scene = new Scene(root, WIDTH, HEIGHT);
        Pages.styleSheets()
                .forEach(sheet -> scene.getStylesheets()
                        .add(ShownPage.class.getResource(sheet).toExternalForm()));
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
    }

    public Page page() {
        return page;
    }

    /// The answer to the next question for files.
    public void willChoose(Path... files) {
        chosen = List.of(files);
    }

    /// Addresses that were opened in the browser.
    public List<String> browsed() {
        return List.copyOf(browsed);
    }

    public Workbench workbench() {
        return workbench;
    }

    public Application application() {
        return workbench.application().orElseThrow();
    }

    public void interact(Runnable action) {
        Hands.act(action);
    }

    @SuppressWarnings("unchecked") // the test knows what it asks for
    public <T extends Node> T node(String id) {
        return (T) robot.from(root)
                .lookup((Node node) -> id.equals(node.getId()))
                .tryQuery()
                .orElseThrow(() -> new AssertionError("there is no " + id));
    }

    public boolean shows(String id) {
        return robot.from(root)
                .lookup((Node node) -> id.equals(node.getId()) && isShown(node))
                .tryQuery()
                .isPresent();
    }

    /// Texts of all labels of a style class that can be seen.
    public List<String> texts(String styleClass) {
        return robot.from(root).lookup("." + styleClass).queryAllAs(Label.class).stream()
                .filter(ShownPage::isShown)
                .map(Label::getText)
                .toList();
    }

    /// Brings a field into view and puts the focus on it.
    public void focus(String id) {
        interact(() -> page.show(new FieldId(workbench.focus().application(), id)));
    }

    /// Clicks without a mouse: the node may be out of view.
    public void fire(String id) {
        Node node = node(id);
        interact(() -> {
            switch (node) {
                case ButtonBase button -> button.fire();
                case Switch toggle -> toggle.fire();
                default -> throw new AssertionError(id + " is no button");
            }
        });
    }

    /// Clicks a label by its text, wherever it is, menus included.
    public void clickText(String text) {
        Hands.clickOn(
                robot.lookup((Label label) -> text.equals(label.getText())).<Label>query());
    }

    /// Without the window's keys, which a page alone does not have.
    public void undo() {
        interact(workbench.store()::undo);
    }

    public void redo() {
        interact(workbench.store()::redo);
    }

    /// The field of an entry, by what assistive technology calls it.
    public TextField field(String called) {
        return called(TextField.class, called);
    }

    public Button button(String called) {
        return called(Button.class, called);
    }

    public ToggleButton toggle(String called) {
        return called(ToggleButton.class, called);
    }

    /// Clicks with the mouse a button that is in view.
    public void click(String called) {
        Hands.clickOn(button(called));
    }

    private <T extends Node> T called(Class<T> kind, String called) {
        return robot.from(root)
                .lookup((Node node) -> kind.isInstance(node) && called.equals(node.getAccessibleText()))
                .tryQuery()
                .map(kind::cast)
                .orElseThrow(() -> new AssertionError("there is no " + called));
    }

    public void press(KeyCode... keys) {
        Hands.press(keys);
    }

    public void type(String text) {
        Hands.type(text);
    }

    /// Puts a text in the place of a field's, key by key.
    public void write(String id, String text) {
        TextField field = node(id);
        interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        type(text);
    }

    public void paste(String id, String text) {
        TextField field = node(id);
        interact(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            field.requestFocus();
            field.paste();
        });
    }

    public String text(String id) {
        return this.<TextField>node(id).getText();
    }

    public void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }

    /// Whether a node is within what the page's scroll pane shows.
    public boolean inView(Node node) {
        ScrollPane pane = robot.from(root).lookup(".form-scroll").query();
        var place = pane.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return place.getMinY() >= 0 && place.getMaxY() <= pane.getHeight();
    }

    public Set<Node> all(String selector) {
        return robot.from(root).lookup(selector).queryAll();
    }

    @Override
    public void close() throws TimeoutException {
        FxToolkit.setupFixture(() -> {
            page.close();
            stage.close();
        });
        background.close();
    }

    private static boolean isShown(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
