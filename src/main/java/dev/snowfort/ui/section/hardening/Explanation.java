package dev.snowfort.ui.section.hardening;

import dev.snowfort.catalog.Directive;
import dev.snowfort.ui.form.Texts;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// All that one must know to decide about a directive.
final class Explanation {
    private Explanation() {}

    /// @param jump brings another directive into view
    static Node of(Directive directive, Consumer<String> jump) {
        var node = new VBox(
                part("What it protects", directive.protects()),
                part("What it breaks", directive.breaks()),
                part("How that shows", directive.shows()),
                part("When to switch it off", directive.switchOff()),
                Texts.wrapped("Since systemd " + directive.since() + " · " + directive.manual(), "explanation-source"));
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

    private static Node related(Directive directive, Consumer<String> jump) {
        var links = new FlowPane();
        links.getStyleClass().add("explanation-related");
        links.getChildren().add(Texts.wrapped("See also", "explanation-source"));
        for (var name : directive.also()) {
            var link = new Hyperlink(name);
            link.setOnAction(_ -> {
                link.setVisited(false);
                jump.accept(name);
            });
            links.getChildren().add(link);
        }
        return links;
    }
}
