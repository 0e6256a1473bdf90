package dev.snowfort.ui;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What somebody with a screen reader, without a mouse or with large type would miss in what is shown. On the FX
/// thread.
final class Inspection {
    private static final int MOST_STEPS = 2_000;
    private static final Set<AccessibleRole> NO_ROLE = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    private final Scene scene;
    private final List<Node> nodes;

    private Inspection(Scene scene) {
        this.scene = scene;
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        nodes = shown(scene.getRoot()).toList();
    }

    /// Of the window on top: a dialog, or the window itself.
    static Inspection ofTop() {
        return new Inspection(top());
    }

    static Scene top() {
        var windows = Window.getWindows().stream()
                .filter(window -> window instanceof Stage)
                .toList();
        return windows.getLast().getScene();
    }

    /// Controls, and rows of lists, that a screen reader can only call “button” or the like, or not even that.
    List<String> nameless() {
        return Stream.concat(controls(), nodes.stream().filter(Inspection::isRow))
                .flatMap(node -> Stream.of(
                                name(node).isEmpty() ? "no name: " : "",
                                NO_ROLE.contains(node.getAccessibleRole()) ? "no role: " : "")
                        .filter(complaint -> !complaint.isEmpty())
                        .map(complaint -> complaint + path(node)))
                .toList();
    }

    /// Controls that the tabulator does not come by, from wherever the focus is, once around.
    List<String> unreached() {
        var reached = new LinkedHashSet<Node>();
        for (var step = 0; step < MOST_STEPS && reached.add(scene.getFocusOwner()); step++) {
            tab();
        }
        return shown(scene.getRoot())
                .filter(Inspection::takesFocus)
                .filter(node -> !reached.contains(node) && !byArrow(node, reached))
                .map(node -> "not reached by Tab: " + path(node))
                .toList();
    }

    /// Of radio buttons that belong together the tabulator comes by one; arrows lead to the others.
    private static boolean byArrow(Node node, Set<Node> reached) {
        return node instanceof RadioButton button
                && button.getToggleGroup() instanceof ToggleGroup group
                && group.getToggles().stream().anyMatch(reached::contains);
    }

    /// Texts that end in an ellipsis without a tooltip that has the whole, and controls outside of the window that
    /// nothing scrolls to.
    List<String> cut() {
        var texts = nodes.stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(labeled ->
                        labeled.getTooltip() == null && tooltipAbove(labeled).isEmpty())
                .filter(Inspection::truncated)
                .map(labeled -> "cut “" + labeled.getText() + "”: " + path(labeled));
        var outside = controls()
                .filter(node -> !scrolls(node) && !within(node))
                .map(node -> "outside of the window: " + path(node));
        return Stream.concat(texts, outside).toList();
    }

    private static boolean isRow(Node node) {
        return node instanceof IndexedCell<?> && node.getParent().getParent().getParent() instanceof VirtualFlow<?>;
    }

    private Stream<Node> controls() {
        return nodes.stream().filter(Inspection::takesFocus);
    }

    private static boolean takesFocus(Node node) {
        return node.isFocusTraversable() && !node.isDisabled();
    }

    private String name(Node node) {
        var labels = nodes.stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label.getLabelFor() == node)
                .map(Label::getText);
        var own = node instanceof Labeled labeled ? labeled.getText() : "";
        return Stream.concat(Stream.of(node.getAccessibleText(), own), labels)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private void tab() {
        for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            if (scene.getFocusOwner() instanceof Node target) {
                Event.fireEvent(target, new KeyEvent(kind, "\t", "\t", KeyCode.TAB, false, false, false, false));
            }
        }
    }

    private static boolean truncated(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .anyMatch(text -> text.isVisible()
                        && !labeled.getText().endsWith(labeled.getEllipsisString())
                        && text.getText().contains(labeled.getEllipsisString())
                        && !labeled.getText().contains(labeled.getEllipsisString()));
    }

    private static Optional<Node> tooltipAbove(Node node) {
        return Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .map(Node.class::cast)
                .filter(above -> above instanceof Control control && control.getTooltip() != null)
                .findFirst();
    }

    private static boolean scrolls(Node node) {
        return Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .anyMatch(above -> above instanceof ScrollPane || above instanceof VirtualFlow<?>);
    }

    private boolean within(Node node) {
        var place = node.localToScene(node.getLayoutBounds());
        return place.getMinX() >= -1
                && place.getMinY() >= -1
                && place.getMaxX() <= scene.getWidth() + 1
                && place.getMaxY() <= scene.getHeight() + 1
                && visible(place);
    }

    private static boolean visible(Bounds place) {
        return place.getWidth() > 0 && place.getHeight() > 0;
    }

    static String path(Node node) {
        var path = Stream.iterate(node, Objects::nonNull, Node::getParent)
                .filter(step -> step == node || step.getId() != null)
                .limit(4)
                .map(step -> step.getId() != null ? "#" + step.getId() : String.join(".", kind(step)))
                .toList();
        return String.join(" in ", path);
    }

    private static String kind(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass();
    }

    static Stream<Node> shown(Node node) {
        if (!node.isVisible() || node instanceof IndexedCell<?> cell && cell.isEmpty()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Inspection::shown))
                : Stream.of(node);
    }
}
