package dev.snowfort.ui;

import dev.snowfort.export.ExportPlan.Item;
import dev.snowfort.ui.preview.PreviewText;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The window as its user sees it: what can be done, and what can be read.
final class WindowPage {
    private static final double INTO_LINE = 60;
    private static final long PATIENCE = 20;

    private final FxRobot robot;

    WindowPage(FxRobot robot) {
        this.robot = robot;
    }

    /// Waits until something can be seen.
    void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
        Hands.settle();
    }

    /// Before anything that waits on the FX thread.
    void inOneGo(Runnable steps) {
        Hands.act(steps);
    }

    void press(KeyCode... keys) {
        Hands.press(keys);
    }

    void click(String id) {
        Node node = node(id);
        reveal(node);
        Hands.clickOn(node);
    }

    /// Puts a text in the place of a field's.
    void write(String id, String text) {
        click(id);
        Hands.press(KeyCode.SHORTCUT, KeyCode.A);
        type(text);
    }

    /// Character by character into the focused control.
    void type(String text) {
        Hands.type(text);
    }

    /// Opens a button's menu.
    ///
    /// @return what it offers
    List<String> menu(String id) {
        MenuButton button = node(id);
        Hands.act(button::show);
        var words = button.getItems().stream().map(MenuItem::getText).toList();
        Hands.act(button::hide);
        return words;
    }

    void choose(String id, int item) {
        MenuButton button = node(id);
        Hands.act(button::show);
        Hands.act(() -> button.getItems().get(item).fire());
        Hands.act(button::hide);
    }

    /// Of the menu that an item opens, the item with these words.
    void chooseBelow(String id, int item, String words) {
        MenuButton button = node(id);
        Hands.act(button::show);
        Hands.act(() -> ((Menu) button.getItems().get(item))
                .getItems().stream()
                        .filter(below -> below.getText().equals(words))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        Hands.act(button::hide);
    }

    void turnTo(String page) {
        Hands.clickOn(node("tab-" + page));
    }

    String shownPage() {
        return this.<TabPane>node("pages").getSelectionModel().getSelectedItem().getText();
    }

    void showFile(String path) {
        Hands.act(() -> this.<ComboBox<String>>node("preview-file").setValue(path));
    }

    List<String> previewLines() {
        return lines("preview-lines");
    }

    List<String> litLines() {
        return litLines("preview-lines");
    }

    List<String> changedLines() {
        return PreviewText.changedLines(node("preview-lines"));
    }

    /// @param list the id of a list of lines; so in what follows
    List<String> lines(String list) {
        return PreviewText.lines(node(list));
    }

    List<String> litLines(String list) {
        return PreviewText.litLines(node(list));
    }

    boolean wraps(String list) {
        return PreviewText.wraps(node(list));
    }

    /// Whether a line that holds a text can be seen without scrolling.
    boolean isInView(String list, String text) {
        return PreviewText.isInView(node(list), text);
    }

    /// Nothing asks for another layout, so that no frame is made until something changes.
    boolean isAtRest() {
        return !node("preview-lines").getScene().getRoot().isNeedsLayout();
    }

    void scrollTo(String list, int line) {
        Hands.act(() -> this.<ListView<?>>node(list).scrollTo(line));
    }

    void clickLine(String text) {
        clickLine("preview-lines", text);
    }

    /// Clicks the first line that holds a text.
    void clickLine(String list, String text) {
        var lines = this.<ListView<?>>node(list);
        var index = PreviewText.lines(lines).stream()
                .takeWhile(line -> !line.contains(text))
                .count();
        Hands.act(() -> lines.scrollTo((int) index));
        var token = robot.from(lines)
                .lookup(".token")
                .match((Node node) ->
                        node instanceof Text piece && piece.getText().contains(text))
                .queryAll()
                .iterator()
                .next();
        // The token itself may be beyond the edge: a long line is scrolled sideways.
        var left = lines.localToScreen(lines.getBoundsInLocal());
        var line = token.localToScreen(token.getBoundsInLocal());
        Hands.clickAt(new Point2D(left.getMinX() + INTO_LINE, line.getCenterY()));
    }

    /// The file that the preview shows, with its mark, as a screen reader says it.
    String chosenFile() {
        return this.<ComboBox<String>>node("preview-file").getButtonCell().getAccessibleText();
    }

    String clipboard() {
        var text = new AtomicReference<>("");
        Hands.act(() -> text.set(Clipboard.getSystemClipboard().getString()));
        return text.get();
    }

    void selectFirst(String list) {
        Hands.act(() -> this.<ListView<?>>node(list).getSelectionModel().selectFirst());
    }

    List<String> exportFiles(String list) {
        return this.<ListView<Item>>node(list).getItems().stream()
                .map(Item::path)
                .toList();
    }

    List<String> difference(String list) {
        return this.<ListView<Differences.Row>>node(list).getItems().stream()
                .map(Differences.Row::text)
                .toList();
    }

    List<String> applications() {
        return this.<ListView<ObjectProperty<ApplicationSummary>>>node("applications").getItems().stream()
                .map(row -> row.get().name())
                .toList();
    }

    int shownApplication() {
        return this.<ListView<?>>node("applications").getSelectionModel().getSelectedIndex();
    }

    String text(String id) {
        return switch (node(id)) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            case Node other -> throw new AssertionError("no text in " + other);
        };
    }

    boolean isVisible(String id) {
        return all(id).stream().anyMatch(node -> treeVisible(node));
    }

    boolean isDisabled(String id) {
        return node(id).isDisabled();
    }

    String focused() {
        return Hands.focusOwner().map(Node::getId).orElse("");
    }

    @SuppressWarnings("unchecked") // the caller knows what it asked for
    <T extends Node> T node(String id) {
        return (T) all(id).stream()
                .filter(WindowPage::treeVisible)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing with the id " + id + " can be seen"));
    }

    /// Scrolls the page until the node is in view.
    private void reveal(Node node) {
        Hands.act(() -> Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .findFirst()
                .ifPresent(pane -> reveal(pane, node)));
    }

    private static void reveal(ScrollPane pane, Node node) {
        var content = pane.getContent();
        var top =
                content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
        var height = content.getBoundsInLocal().getHeight();
        var view = pane.getViewportBounds().getHeight();
        if (height > view) {
            pane.setVvalue(Math.clamp((top - view / 2) / (height - view), 0, 1));
            pane.layout();
        }
    }

    private static boolean treeVisible(Node node) {
        return node.getParent() == null ? node.isVisible() : node.isVisible() && treeVisible(node.getParent());
    }

    private Set<Node> all(String id) {
        return robot.lookup((Node node) -> id.equals(node.getId())).queryAll();
    }
}
