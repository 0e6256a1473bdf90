package dev.snowfort.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;

/// What in a scene stands out too little. What is disabled is exempt, as it is for WCAG. On the FX thread.
final class Legibility {
    private static final Set<String> EDGES = Set.of("box", "radio", "thumb-area");
    private static final List<PseudoClass> FOCUSED = states("focused", "focus-visible");
    private final List<Node> nodes;

    Legibility(Parent root) {
        nodes = Inspection.shown(root).filter(node -> !node.isDisabled()).toList();
    }

    List<String> pale() {
        return nodes.stream().flatMap(node -> pale(node).stream()).distinct().toList();
    }

    /// Controls that look the same with the focus and without; of many that have the same styles, one is looked at.
    List<String> unringed() {
        var kinds = new HashSet<String>();
        return nodes.stream()
                .filter(Control.class::isInstance)
                .filter(Node::isFocusTraversable)
                .filter(node -> kinds.add(
                        node.getStyleClass() + " in " + node.getParent().getStyleClass() + node.getPseudoClassStates()))
                .filter(node -> !isRinged(node))
                .map(node -> "focus not seen: " + Inspection.path(node))
                .toList();
    }

    private static List<PseudoClass> states(String... names) {
        return Stream.of(names).map(PseudoClass::getPseudoClass).toList();
    }

    private static Optional<String> pale(Node node) {
        return switch (node) {
            case Text text when !text.getText().isBlank() -> pale(text, text.getFill(), Contrast.OF_TEXT);
            case SVGPath line -> pale(line, line.getStroke(), Contrast.OF_SIGNS);
            case Region sign
            when sign.getShape() != null && isThere(sign) ->
                paint(sign).flatMap(paint -> pale(sign, paint, Contrast.OF_SIGNS));
            case Region edge when isEdge(edge) -> edge(edge).flatMap(paint -> pale(edge, paint, Contrast.OF_SIGNS));
            default -> Optional.empty();
        };
    }

    private static boolean isThere(Region sign) {
        return !sign.getStyleClass().contains("mark")
                || sign.getParent().getParent() instanceof CheckBox box && box.isSelected();
    }

    private static boolean isEdge(Region region) {
        return region instanceof TextInputControl
                || region instanceof ComboBoxBase<?>
                || region.getStyleClass().stream().anyMatch(EDGES::contains);
    }

    private static Optional<Paint> paint(Region region) {
        return Optional.ofNullable(region.getBackground())
                .map(background -> background.getFills().getLast().getFill());
    }

    private static Optional<Paint> edge(Region region) {
        return Optional.ofNullable(region.getBackground())
                .map(background -> background.getFills().getFirst().getFill());
    }

    private static Optional<String> pale(Node node, Paint paint, double least) {
        if (!(paint instanceof Color color) || color.getOpacity() == 0) {
            return Optional.empty();
        }
        var behind = Backdrop.of(node);
        var contrast = Contrast.between(behind.under(color), behind.color());
        return contrast >= least
                ? Optional.empty()
                : Optional.of("%.2f of %s, %s on %s: %s"
                        .formatted(
                                contrast,
                                least,
                                words(behind.under(color)),
                                words(behind.color()),
                                Inspection.path(node)));
    }

    private static String words(Color color) {
        return color.toString().replaceFirst("0x(.{6}).*", "#$1").toLowerCase(Locale.ROOT);
    }

    private static boolean isRinged(Node node) {
        FOCUSED.forEach(state -> node.pseudoClassStateChanged(state, false));
        node.applyCss();
        var before = paints(node);
        FOCUSED.forEach(state -> node.pseudoClassStateChanged(state, true));
        node.applyCss();
        var after = paints(node);
        FOCUSED.forEach(state -> node.pseudoClassStateChanged(state, false));
        node.applyCss();
        var behind = Backdrop.of(node);
        before.forEach(after::remove);
        return after.stream()
                .anyMatch(paint -> Contrast.between(behind.under(paint), behind.color()) >= Contrast.OF_SIGNS);
    }

    /// Of itself and of what belongs to it.
    private static List<Color> paints(Node node) {
        var paints = new ArrayList<Color>();
        Inspection.shown(node)
                .filter(part -> part == node || !part.isFocusTraversable())
                .filter(Region.class::isInstance)
                .map(Region.class::cast)
                .flatMap(Legibility::paints)
                .filter(paint -> paint.getOpacity() > 0)
                .forEach(paints::add);
        return paints;
    }

    private static Stream<Color> paints(Region region) {
        var fills = region.getBackground() == null
                ? Stream.<Paint>empty()
                : region.getBackground().getFills().stream().map(fill -> fill.getFill());
        return Stream.concat(fills, strokes(region.getBorder()))
                .filter(Color.class::isInstance)
                .map(Color.class::cast);
    }

    private static Stream<Paint> strokes(Border border) {
        return border == null ? Stream.empty() : border.getStrokes().stream().map(BorderStroke::getTopStroke);
    }
}
