package dev.snowfort.ui.form;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// A heading that opens what is below it; that is built when it is opened for the first time.
public final class Disclosure {
    private final Supplier<Node> content;
    private final ToggleButton button = new ToggleButton();
    private final VBox node = new VBox(button);

    public Disclosure(String title, Supplier<Node> content) {
        this.content = content;
        button.setText(title);
        button.setGraphic(Shape.of("closed"));
        button.getStyleClass().addAll("flat", "disclosure-button");
        node.getStyleClass().add("disclosure");
        button.selectedProperty().subscribe((_, open) -> show(open));
    }

    public VBox node() {
        return node;
    }

    public ToggleButton button() {
        return button;
    }

    public void open() {
        button.setSelected(true);
    }

    private void show(boolean open) {
        button.setGraphic(Shape.of(open ? "open" : "closed"));
        if (open && node.getChildren().size() == 1) {
            node.getChildren().add(content.get());
        }
        if (node.getChildren().size() > 1) {
            Texts.show(node.getChildren().getLast(), open);
        }
    }
}
