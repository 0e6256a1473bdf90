package dev.snowfort.ui.form;

import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Labels that wrap and are never cut off.
///
/// JavaFX 26 throws while it breaks lines of a text that runs from right to left, at every pulse from then on, which is
/// the end of a window. Such a text stays on one line.
public final class Texts {
    private static final Set<Byte> FROM_RIGHT_TO_LEFT = Set.of(
            Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
            Character.DIRECTIONALITY_ARABIC_NUMBER);

    private Texts() {}

    public static void wrap(Labeled labeled) {
        wrap(labeled.wrapTextProperty(), labeled.textProperty());
    }

    /// Better, and not quite safe: without wrapping too, a text area breaks lines that end in blanks.
    public static void wrap(TextArea area) {
        wrap(area.wrapTextProperty(), area.textProperty());
    }

    public static void wrap(Tooltip tooltip) {
        wrap(tooltip.wrapTextProperty(), tooltip.textProperty());
    }

    private static void wrap(BooleanProperty wraps, ObservableValue<String> text) {
        wraps.bind(text.map(Texts::breaks).orElse(true));
    }

    /// Whether a text can be laid out on several lines.
    public static boolean breaks(String text) {
        return text.codePoints().mapToObj(Character::getDirectionality).noneMatch(FROM_RIGHT_TO_LEFT::contains);
    }

    public static Label wrapped(String text, String styleClass) {
        var label = new Label(text);
        wrap(label);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /// A line that is there only while it has a text.
    public static Label message(String styleClass) {
        var label = wrapped("", styleClass);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
