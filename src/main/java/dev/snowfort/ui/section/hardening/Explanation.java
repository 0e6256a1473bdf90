package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Directive;
import dev.snowfort.ui.form.Texts;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// All that one must know to decide about a directive.
final class Explanation {
    private Explanation() {}

    /// @param jump brings another directive into view
    /// @param browse opens an address of the web
    static Node of(Directive directive, Consumer<String> jump, Consumer<String> browse) {
        var node = new VBox(
                part("What it protects", directive.protects()),
                part("What it breaks", directive.breaks()),
                part("How that shows", directive.shows()),
                part("When to switch it off", directive.switchOff()),
                source(directive, browse));
        if (!directive.also().isEmpty()) {
            node.getChildren().add(related(directive, jump));
        }
        node.getStyleClass().add("explanation");
        return node;
    }

    private static Node part(String heading, String text) {
        var part = new VBox(Texts.wrapped(heading, "explanation-heading"), Texts.wrapped(text, "explanation-text"));
        part.getStyleClass().add("explanation-part");
        return part;
    }

    private static Node source(Directive directive, Consumer<String> browse) {
        var manual = directive.manual();
        var link = link(manual.page(), () -> browse.accept(manual.address()));
        link.setId("sandbox." + directive.name() + ".manual");
        link.setAccessibleText("Manual page of " + directive.name() + " on the web");
        link.setTooltip(new Tooltip(manual.address()));
        return links("Since systemd " + directive.since() + ". Manual:", Stream.of(link));
    }

    private static Node related(Directive directive, Consumer<String> jump) {
        return links("See also", directive.also().stream().map(name -> link(name, () -> jump.accept(name))));
    }

    private static Node links(String caption, Stream<Hyperlink> links) {
        var line = new FlowPane(Texts.wrapped(caption, "explanation-source"));
        line.getStyleClass().add("explanation-related");
        links.forEach(line.getChildren()::add);
        return line;
    }

    private static Hyperlink link(String text, Runnable action) {
        var link = new Hyperlink(text);
        link.setOnAction(_ -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }
}
