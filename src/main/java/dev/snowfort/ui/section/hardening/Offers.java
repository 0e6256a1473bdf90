package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Directive;
import dev.snowfort.catalog.DirectiveKind;
import dev.snowfort.model.DirectiveValue;
import dev.snowfort.ui.form.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A button with the catalogue's useful values, each with its meaning. The menu is built when it is opened.
final class Offers {
    private final Directive directive;
    private final Consumer<Directive.Choice> chosen;
    private final MenuButton node = new MenuButton("Choose");

    Offers(Directive directive, Consumer<Directive.Choice> chosen) {
        this.directive = directive;
        this.chosen = chosen;
        node.setId("sandbox." + directive.name() + ".offers");
        node.setMinWidth(Region.USE_PREF_SIZE);
        node.setAccessibleText("Useful values of " + directive.name());
        node.setOnShowing(_ -> fill());
    }

    MenuButton node() {
        return node;
    }

    private void fill() {
        if (node.getItems().isEmpty()) {
            directive.values().stream()
                    .filter(choice -> directive.kind() != DirectiveKind.NAMESPACES || isEntry(choice))
                    .map(this::item)
                    .forEach(node.getItems()::add);
        }
    }

    private static boolean isEntry(Directive.Choice choice) {
        return !(choice.value() instanceof DirectiveValue.Toggle);
    }

    private MenuItem item(Directive.Choice choice) {
        var item = new CustomMenuItem(describe(directive, choice));
        item.setOnAction(_ -> chosen.accept(choice));
        return item;
    }

    /// A value with its meaning below, for menus and lists.
    static Node describe(Directive directive, Directive.Choice choice) {
        var value = new Label(name(choice));
        value.getStyleClass().add("directive-value");
        var since = new Label(Meaning.since(directive, choice));
        since.getStyleClass().add("directive-meaning");
        var line = new HBox(value, since);
        line.getStyleClass().add("directive-option-line");
        return new Option(line, Texts.wrapped(choice.meaning(), "directive-meaning"));
    }

    /// As high as its meaning needs at a fixed width: a menu asks for the height before it knows any.
    private static final class Option extends VBox {
        private static final double WIDTH = 320;

        Option(Node... children) {
            super(children);
            getStyleClass().add("directive-option");
            setPrefWidth(WIDTH);
            setMaxWidth(WIDTH);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(WIDTH);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(WIDTH);
        }
    }

    private static String name(Directive.Choice choice) {
        return DirectiveTargets.rows(choice.value()).equals(List.of(""))
                ? "(none)"
                : choice.value().display();
    }
}
